package org.dealgate.approval.authority;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code authority_limit}. */
@Repository
class LimitTable {

    private final JdbcClient jdbc;

    LimitTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The person's own; the position's where there is none. */
    Optional<Limit> nearest(String person, String position) {
        return jdbc.sql("""
                        SELECT value, discount_percent FROM authority_limit
                        WHERE (holder_kind = 'PERSON' AND holder = :person)
                           OR (holder_kind = 'POSITION' AND holder = :position)
                        ORDER BY holder_kind LIMIT 1""")
                .param("person", person)
                .param("position", position)
                .query(LimitTable::limit)
                .optional();
    }

    /** One change of a holder's limit at a time. */
    void hold(Holder holder) {
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtext('dealgate.limit.' || :kind || '.' || :holder))")
                .param("kind", holder.kind().name())
                .param("holder", holder.id())
                .query((row, number) -> number)
                .list();
    }

    Optional<Limit> find(Holder holder) {
        return jdbc.sql("""
                        SELECT value, discount_percent FROM authority_limit
                        WHERE holder_kind = :kind AND holder = :holder""")
                .param("kind", holder.kind().name())
                .param("holder", holder.id())
                .query(LimitTable::limit)
                .optional();
    }

    Map<Holder, Limit> all() {
        var limits = new LinkedHashMap<Holder, Limit>();
        jdbc.sql("SELECT * FROM authority_limit ORDER BY holder_kind DESC, holder")
                .query(row -> {
                    var kind = Holder.Kind.valueOf(row.getString("holder_kind"));
                    limits.put(new Holder(kind, row.getString("holder")), limit(row, 0));
                });
        return limits;
    }

    void put(Holder holder, Limit limit) {
        jdbc.sql("""
                        INSERT INTO authority_limit (holder_kind, holder, value, discount_percent)
                        VALUES (:kind, :holder, :value, :discount)
                        ON CONFLICT (holder_kind, holder)
                        DO UPDATE SET value = excluded.value, discount_percent = excluded.discount_percent""")
                .param("kind", holder.kind().name())
                .param("holder", holder.id())
                .param("value", limit.value())
                .param("discount", limit.discountPercent())
                .update();
    }

    void remove(Holder holder) {
        jdbc.sql("DELETE FROM authority_limit WHERE holder_kind = :kind AND holder = :holder")
                .param("kind", holder.kind().name())
                .param("holder", holder.id())
                .update();
    }

    static Limit limit(ResultSet row, int number) throws SQLException {
        return new Limit(row.getBigDecimal("value"), row.getBigDecimal("discount_percent"));
    }
}
