package org.dealgate.approval.authority;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.dealgate.approval.authority.DelegationRules.Checked;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code delegation}. */
@Repository
class DelegationTable {

    private static final String SELECT = "SELECT * FROM delegation ";

    private final JdbcClient jdbc;
    private final Clock clock;

    DelegationTable(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** One change of the delegator's delegations at a time. */
    void hold(String delegator) {
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtext('dealgate.delegations.' || :delegator))")
                .param("delegator", delegator)
                .query((row, number) -> number)
                .list();
    }

    Delegation insert(Checked delegation, String createdBy) {
        return jdbc.sql("""
                        INSERT INTO delegation (delegator, delegate, from_day, until_day, value, discount_percent, region,
                                                account_id, reason, created_by, created_at)
                        VALUES (:delegator, :delegate, :from, :until, :value, :discount, :region,
                                :account, :reason, :by, :at)
                        RETURNING *""")
                .param("delegator", delegation.delegator())
                .param("delegate", delegation.delegate())
                .param("from", delegation.days().from())
                .param("until", delegation.days().until())
                .param("value", delegation.limit().value())
                .param("discount", delegation.limit().discountPercent())
                .param("region", delegation.region())
                .param("account", delegation.accountId())
                .param("reason", delegation.reason())
                .param("by", createdBy)
                .param("at", OffsetDateTime.now(clock))
                .query(DelegationTable::delegation)
                .single();
    }

    Delegation revoke(long id, String by) {
        return jdbc.sql("UPDATE delegation SET revoked_by = :by, revoked_at = :at WHERE id = :id RETURNING *")
                .param("by", by)
                .param("at", OffsetDateTime.now(clock))
                .param("id", id)
                .query(DelegationTable::delegation)
                .single();
    }

    Optional<Delegation> find(long id) {
        return jdbc.sql(SELECT + "WHERE id = :id")
                .param("id", id)
                .query(DelegationTable::delegation)
                .optional();
    }

    /** Latest days first. */
    List<Delegation> all() {
        return jdbc.sql(SELECT + "ORDER BY until_day DESC, id DESC")
                .query(DelegationTable::delegation)
                .list();
    }

    /** Those to the person, and those of the delegators. */
    List<Delegation> concerning(String person, List<String> delegators) {
        return jdbc.sql(SELECT + """
                        WHERE delegate = :person OR delegator = ANY (:delegators)
                        ORDER BY until_day DESC, id DESC""")
                .param("person", person)
                .param("delegators", delegators.toArray(String[]::new))
                .query(DelegationTable::delegation)
                .list();
    }

    List<Delegation> standingOf(String delegator) {
        return jdbc.sql(SELECT + "WHERE delegator = :delegator AND revoked_at IS NULL ORDER BY id")
                .param("delegator", delegator)
                .query(DelegationTable::delegation)
                .list();
    }

    List<Delegation> standingTo(String delegate) {
        return jdbc.sql(SELECT + "WHERE delegate = :delegate AND revoked_at IS NULL ORDER BY id")
                .param("delegate", delegate)
                .query(DelegationTable::delegation)
                .list();
    }

    private static Delegation delegation(ResultSet row, int number) throws SQLException {
        return new Delegation(
                row.getLong("id"),
                row.getString("delegator"),
                row.getString("delegate"),
                row.getObject("from_day", LocalDate.class),
                row.getObject("until_day", LocalDate.class),
                LimitTable.limit(row, number),
                row.getString("region"),
                row.getObject("account_id", Long.class),
                row.getString("reason"),
                row.getString("created_by"),
                row.getTimestamp("created_at").toInstant(),
                row.getString("revoked_by"),
                instant(row.getTimestamp("revoked_at")));
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}
