package org.dealgate.dealroom.insight;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Groups of blockers, those first that blocked longest.
 *
 * @param asOf up to when what is open was counted
 * @param total all blockers together; null where there is none
 * @param bars the groups that are shown one by one
 * @param others how many more there are
 */
record Pareto(Instant asOf, @Nullable BlockerGroup total, List<Bar> bars, int others) {

    /**
     * A group and its place among the others.
     *
     * @param share its part of all days, in percent, to a tenth
     * @param cumulated the part of it and those before it together
     */
    record Bar(BlockerGroup group, BigDecimal share, BigDecimal cumulated) {}

    static Pareto of(Instant asOf, @Nullable BlockerGroup total, List<BlockerGroup> groups, int others) {
        var bars = new ArrayList<Bar>();
        BigDecimal sum = BigDecimal.ZERO;
        for (BlockerGroup group : groups) {
            sum = sum.add(group.seconds());
            bars.add(new Bar(group, percent(group.seconds(), total), percent(sum, total)));
        }
        return new Pareto(asOf, total, bars, others);
    }

    /** What the groups blocked that are not shown one by one, in days. */
    public BigDecimal otherDays() {
        BigDecimal shown = bars.stream().map(bar -> bar.group().seconds()).reduce(BigDecimal.ZERO, BigDecimal::add);
        return total == null
                ? BigDecimal.ZERO
                : BlockerGroup.days(total.seconds().subtract(shown));
    }

    private static BigDecimal percent(BigDecimal seconds, @Nullable BlockerGroup total) {
        return total == null || total.seconds().signum() == 0
                ? BigDecimal.ZERO
                : seconds.movePointRight(2).divide(total.seconds(), 1, RoundingMode.HALF_UP);
    }
}
