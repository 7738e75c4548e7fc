package org.dealgate.deal;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Repository;

@Repository
class TermsTable {

    private static final String SELECT = """
            select t.version, t.canonical, t.fingerprint, t.created_by, t.created_at
            from terms_version t join deal d on d.id = t.deal_id where d.number = :number
            """;

    private static final RowMapper<TermsVersion> VERSION = (row, n) -> {
        TermsBody body = TermsBody.read(row.getString("canonical"));
        return new TermsVersion(
                row.getInt("version"),
                row.getString("fingerprint"),
                row.getString("canonical"),
                body.currency(),
                body.lines(),
                body.paymentPlan(),
                body.delivery(),
                body.documents(),
                row.getString("created_by"),
                row.getObject("created_at", OffsetDateTime.class).toInstant());
    };

    private final JdbcClient jdbc;

    TermsTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Deal deal, TermsVersion terms) {
        jdbc.sql("""
                        insert into terms_version (deal_id, version, canonical, fingerprint, created_by, created_at)
                        values (:deal, :version, :canonical, :fingerprint, :by, :at)
                        """)
                .param("deal", deal.id())
                .param("version", terms.version())
                .param("canonical", terms.canonical())
                .param("fingerprint", terms.fingerprint())
                .param("by", terms.createdBy())
                .param("at", terms.createdAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<TermsVersion> current(String number) {
        return jdbc.sql(SELECT + " and t.version = d.terms_version")
                .param("number", number)
                .query(VERSION)
                .optional();
    }

    Optional<TermsVersion> version(String number, int version) {
        return jdbc.sql(SELECT + " and t.version = :version")
                .param("number", number)
                .param("version", version)
                .query(VERSION)
                .optional();
    }

    Map<TermsKey, TermsVersion> found(Collection<TermsKey> keys) {
        var found = new HashMap<TermsKey, TermsVersion>();
        jdbc.sql("""
                        select d.number, t.version, t.canonical, t.fingerprint, t.created_by, t.created_at
                        from unnest(:numbers, :versions) as k (number, version)
                             join deal d on d.number = k.number
                             join terms_version t on t.deal_id = d.id and t.version = k.version
                        """)
                .param(
                        "numbers",
                        new SqlArrayValue(
                                "text", keys.stream().map(TermsKey::dealNumber).toArray()))
                .param(
                        "versions",
                        new SqlArrayValue(
                                "int", keys.stream().map(TermsKey::version).toArray()))
                .query(row -> {
                    var key = new TermsKey(row.getString("number"), row.getInt("version"));
                    found.put(key, VERSION.mapRow(row, 0));
                });
        return found;
    }

    List<TermsVersion> versions(String number) {
        return jdbc.sql(SELECT + " order by t.version")
                .param("number", number)
                .query(VERSION)
                .list();
    }
}
