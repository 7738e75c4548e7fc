package org.dealgate.approval;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.dealgate.account.Tier;
import org.dealgate.deal.TermsDifference;
import org.jspecify.annotations.Nullable;

/**
 * What the matrix decides by. Null means not known, which is never the same as 0.
 *
 * @param value in the base currency
 * @param discountPercent against list, for instance 12.5
 * @param longestPaymentDays of the payment plan
 * @param risk {@code LOW}, {@code MEDIUM} or {@code HIGH}, as the finance controller sees it
 * @param exposure what the customer group's deals of the window add up to, in the base currency
 * @param splitSuspected whether several of them lie just under a limit
 */
public record MatrixInput(
        String dealNumber,
        @Nullable BigDecimal value,
        @Nullable BigDecimal discountPercent,
        @Nullable BigDecimal marginPercent,
        @Nullable Integer longestPaymentDays,
        @Nullable String risk,
        @Nullable Tier accountTier,
        @Nullable String region,
        @Nullable BigDecimal exposure,
        boolean splitSuspected) {

    /** Which of those that are no terms differ, by name. */
    Set<String> changedSince(MatrixInput before) {
        var changed = new TreeSet<String>();
        note(changed, "risk", Objects.equals(risk, before.risk));
        note(changed, "accountTier", accountTier == before.accountTier);
        note(changed, "region", Objects.equals(region, before.region));
        note(changed, "exposure", TermsDifference.same(exposure, before.exposure));
        note(changed, "splitSuspected", splitSuspected == before.splitSuspected);
        return changed;
    }

    private static void note(Set<String> changed, String input, boolean same) {
        if (!same) {
            changed.add(input);
        }
    }
}
