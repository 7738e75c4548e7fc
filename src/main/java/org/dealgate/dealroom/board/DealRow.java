package org.dealgate.dealroom.board;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.dealgate.deal.Outcome;
import org.dealgate.deal.Stage;
import org.jspecify.annotations.Nullable;

/**
 * A deal as lists show it.
 *
 * @param crmOwner who owned it in the CRM, by name, where that is nobody here
 * @param value null where unknown
 * @param blocking how many open blockers keep it in its stage
 * @param warnings how many only warn
 * @param held whether it is on hold
 * @param closed whether nothing of it can change any more
 */
public record DealRow(
        long id,
        String number,
        String title,
        String account,
        Stage stage,
        Instant stageSince,
        @Nullable Outcome outcome,
        boolean closed,
        boolean held,
        String owner,
        String ownerName,
        @Nullable String crmOwner,
        @Nullable BigDecimal value,
        String currency,
        @Nullable LocalDate expectedClose,
        int blocking,
        int warnings) {

    static final String COLUMNS = """
        d.id, d.number, d.title, a.name as account, d.stage, d.stage_since, d.outcome,
        d.closed_at is not null as closed, d.held_since is not null as held, d.owner, p.name as owner_name, d.crm_owner, d.value, d.currency,
        d.expected_close,
        (select count(*) from blocker b where b.deal_number = d.number and b.state = 'OPEN'
          and b.severity = 'BLOCKING') as blocking,
        (select count(*) from blocker b where b.deal_number = d.number and b.state = 'OPEN'
          and b.severity = 'WARNING') as warnings
        """;

    public int openBlockers() {
        return blocking + warnings;
    }

    static DealRow of(ResultSet row, int index) throws SQLException {
        String outcome = row.getString("outcome");
        String owner = row.getString("owner");
        String ownerName = row.getString("owner_name");
        return new DealRow(
                row.getLong("id"),
                row.getString("number"),
                row.getString("title"),
                row.getString("account"),
                Stage.valueOf(row.getString("stage")),
                row.getObject("stage_since", OffsetDateTime.class).toInstant(),
                outcome == null ? null : Outcome.valueOf(outcome),
                row.getBoolean("closed"),
                row.getBoolean("held"),
                owner,
                ownerName == null ? owner : ownerName,
                row.getString("crm_owner"),
                row.getBigDecimal("value"),
                row.getString("currency"),
                row.getObject("expected_close", LocalDate.class),
                row.getInt("blocking"),
                row.getInt("warnings"));
    }
}
