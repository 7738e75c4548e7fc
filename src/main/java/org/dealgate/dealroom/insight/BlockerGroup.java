package org.dealgate.dealroom.insight;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * Blockers that have something in common, and what they cost.
 *
 * @param blockers how many
 * @param open how many of them are in the way still
 * @param deals how many deals they were in the way of
 * @param seconds how long they blocked, added up
 * @param openSeconds how much of that is of the open ones
 * @param value what those deals come to in the base currency, each counted once; null where none of their values is known
 * @param unknownValues how many of the deals have no known value
 */
record BlockerGroup(
        Key key,
        int blockers,
        int open,
        int deals,
        BigDecimal seconds,
        BigDecimal openSeconds,
        BigDecimal medianSeconds,
        BigDecimal meanSeconds,
        @Nullable BigDecimal value,
        int unknownValues) {

    private static final BigDecimal DAY = BigDecimal.valueOf(86_400);

    static BlockerGroup of(ResultSet row, int number) throws SQLException {
        return new BlockerGroup(
                Key.of(row),
                row.getInt("blockers"),
                row.getInt("open"),
                row.getInt("deals"),
                row.getBigDecimal("seconds"),
                row.getBigDecimal("open_seconds"),
                row.getBigDecimal("median_seconds"),
                row.getBigDecimal("mean_seconds"),
                row.getBigDecimal("value"),
                row.getInt("unknown_values"));
    }

    /** Calendar days of 24 hours, to a tenth. */
    public BigDecimal days() {
        return days(seconds);
    }

    public BigDecimal openDays() {
        return days(openSeconds);
    }

    public BigDecimal medianDays() {
        return days(medianSeconds);
    }

    public BigDecimal meanDays() {
        return days(meanSeconds);
    }

    static BigDecimal days(BigDecimal seconds) {
        return seconds.divide(DAY, 1, RoundingMode.HALF_UP);
    }
}
