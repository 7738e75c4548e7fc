package org.dealgate.approval;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import org.dealgate.deal.Deal;
import org.dealgate.deal.GroupDeal;
import org.dealgate.deal.GroupDeals;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Looks whether a purchase may have been split over several deals so that each of them needs fewer approvals. */
@Component
class SplitCheck {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final GroupDeals group;
    private final ApprovalProperties properties;
    private final Clock clock;

    SplitCheck(GroupDeals group, ApprovalProperties properties, Clock clock) {
        this.group = group;
        this.properties = properties;
        this.clock = clock;
    }

    /**
     * @param total of the customer group's deals of the window, this one among them, in the base currency; null where the
     *     value of one of them is not known
     * @param alike the group's other deals that lie just under the same limit as this one
     * @param limit that limit; null where there are no such deals
     */
    record Finding(
            @Nullable BigDecimal total,
            List<GroupDeal> alike,
            @Nullable BigDecimal limit) {

        boolean suspected() {
            return !alike.isEmpty();
        }
    }

    Finding of(Deal deal) {
        var since = clock.instant()
                .atZone(ZoneOffset.UTC)
                .minus(properties.exposureWindow())
                .toInstant();
        List<GroupDeal> others = group.since(deal.account(), since).stream()
                .filter(other -> !other.number().equals(deal.number()))
                .toList();
        BigDecimal total = total(deal, others);
        for (BigDecimal limit : properties.splitLimits()) {
            List<GroupDeal> alike = others.stream()
                    .filter(other -> justUnder(other.valueBase(), limit))
                    .toList();
            if (justUnder(deal.valueBase().orElse(null), limit) && !alike.isEmpty()) {
                return new Finding(total, alike, limit);
            }
        }
        return new Finding(total, List.of(), null);
    }

    private static @Nullable BigDecimal total(Deal deal, List<GroupDeal> others) {
        BigDecimal total = deal.valueBase().orElse(null);
        for (GroupDeal other : others) {
            total = total == null || other.valueBase() == null ? null : total.add(other.valueBase());
        }
        return total;
    }

    private boolean justUnder(@Nullable BigDecimal value, BigDecimal limit) {
        if (value == null) {
            return false;
        }
        BigDecimal from =
                limit.multiply(HUNDRED.subtract(properties.justUnderPercent())).divide(HUNDRED);
        return value.compareTo(limit) <= 0 && value.compareTo(from) >= 0;
    }
}
