package org.dealgate.dealroom.insight;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.dealgate.blocker.BlockerState;
import org.dealgate.blocker.Severity;
import org.dealgate.blocker.Side;
import org.dealgate.deal.Stage;
import org.jspecify.annotations.Nullable;

/**
 * A blocker of a list, as it stands now.
 *
 * @param rule the finding's key where a rule raised it
 * @param open whether it is in the way still, as the filter asks
 * @param seconds how long it blocked, as the filter counts
 * @param value of the deal in the base currency; null where unknown
 */
record BlockerLine(
        long id,
        String kind,
        @Nullable String rule,
        String text,
        Stage stage,
        Severity severity,
        Side side,
        @Nullable String department,
        String owner,
        BlockerState state,
        Instant openSince,
        LocalDate due,
        boolean open,
        BigDecimal seconds,
        String dealNumber,
        String dealTitle,
        String account,
        @Nullable BigDecimal value) {

    static final String COLUMNS = """
            b.id, b.kind, b.rule, b.text, b.stage, b.severity, b.side, b.department, b.owner, b.state, b.open_since, b.due,
            l.open, l.seconds, d.number, d.title, a.name as account_name, d.value_base
            """;

    static BlockerLine of(ResultSet row, int number) throws SQLException {
        return new BlockerLine(
                row.getLong("id"),
                row.getString("kind"),
                row.getString("rule"),
                row.getString("text"),
                Stage.valueOf(row.getString("stage")),
                Severity.valueOf(row.getString("severity")),
                Side.valueOf(row.getString("side")),
                row.getString("department"),
                row.getString("owner"),
                BlockerState.valueOf(row.getString("state")),
                row.getObject("open_since", OffsetDateTime.class).toInstant(),
                row.getObject("due", LocalDate.class),
                row.getBoolean("open"),
                row.getBigDecimal("seconds"),
                row.getString("number"),
                row.getString("title"),
                row.getString("account_name"),
                row.getBigDecimal("value_base"));
    }

    public BigDecimal days() {
        return BlockerGroup.days(seconds);
    }
}
