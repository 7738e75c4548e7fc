package org.dealgate.intake.duplicate;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * Something that speaks for two deals being one purchase, or against it.
 *
 * @param points how much; negative where it speaks against it
 * @param args for its sentence, {@code duplicate.reason.<kind>} in the message bundles
 */
public record Reason(Kind kind, int points, List<Object> args) {

    /** Two deals with so many points are worth a look. */
    static final int ENOUGH = 5;

    /** A customer that has bought it so often besides buys it as a matter of course. */
    static final int OFTEN = 3;

    private static final BigDecimal SAME = new BigDecimal("0.90");
    private static final BigDecimal CLOSE = new BigDecimal("0.75");
    private static final int TOGETHER_DAYS = 14;
    private static final int SOON_DAYS = 45;
    private static final int LATER_DAYS = 90;

    public enum Kind {
        SAME_ACCOUNT,
        SAME_GROUP,
        SAME_NAME,
        SIMILAR_NAME,
        ALL_ITEMS,
        SOME_ITEMS,
        SAME_QUANTITIES,
        SAME_VALUE,
        CLOSE_VALUE,
        BEGUN_TOGETHER,
        BEGUN_SOON,
        BEGUN_LATER,
        DIFFERENT_KEEPERS,
        OFTEN_BOUGHT,
        OFTEN_BOUGHT_BEFORE
    }

    /** All that speaks for or against it, in the order of the kinds. */
    static List<Reason> of(Comparison c) {
        var reasons = new ArrayList<Reason>();
        reasons.add(customer(c));
        reasons.add(
                c.allItems()
                        ? reason(Kind.ALL_ITEMS, 3)
                        : reason(Kind.SOME_ITEMS, 2, c.items().size()));
        // a quantity of one is what everything has of which no quantity is known
        if (c.items().stream().allMatch(i -> i.quantity() == i.otherQuantity() && i.quantity() > 1)) {
            reasons.add(reason(Kind.SAME_QUANTITIES, 1));
        }
        if (c.valueRatio() != null && c.valueRatio().compareTo(SAME) >= 0) {
            reasons.add(reason(Kind.SAME_VALUE, 2));
        } else if (c.valueRatio() != null && c.valueRatio().compareTo(CLOSE) >= 0) {
            reasons.add(reason(Kind.CLOSE_VALUE, 1));
        }
        if (c.daysApart() != null && c.daysApart() <= LATER_DAYS) {
            reasons.add(begun(c.daysApart()));
        }
        if (c.differentKeepers()) {
            reasons.add(reason(Kind.DIFFERENT_KEEPERS, 1));
        }
        if (c.timesBesides() >= OFTEN) {
            reasons.add(
                    c.oneEnded()
                            ? reason(Kind.OFTEN_BOUGHT_BEFORE, -6, c.timesBesides())
                            : reason(Kind.OFTEN_BOUGHT, -4, c.timesBesides()));
        }
        return reasons;
    }

    static boolean isEnough(Comparison comparison) {
        return of(comparison).stream().mapToInt(Reason::points).sum() >= ENOUGH;
    }

    private static Reason customer(Comparison c) {
        boolean sameName = c.nameSimilarity().compareTo(BigDecimal.ONE) == 0;
        return switch (c.customer()) {
            case SAME_ACCOUNT -> reason(Kind.SAME_ACCOUNT, 3);
            case SAME_GROUP -> reason(Kind.SAME_GROUP, 2);
            case SIMILAR_NAME ->
                sameName ? reason(Kind.SAME_NAME, 2) : reason(Kind.SIMILAR_NAME, 1, c.nameSimilarity());
        };
    }

    private static Reason begun(int days) {
        return days <= TOGETHER_DAYS
                ? reason(Kind.BEGUN_TOGETHER, 3, days)
                : days <= SOON_DAYS ? reason(Kind.BEGUN_SOON, 2, days) : reason(Kind.BEGUN_LATER, 1, days);
    }

    private static Reason reason(Kind kind, int points, Object... args) {
        return new Reason(kind, points, List.of(args));
    }
}
