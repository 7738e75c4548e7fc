package org.dealgate.approval;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.dealgate.deal.GroupDeal;
import org.dealgate.money.Figures;
import org.dealgate.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.support.DefaultMessageSourceResolvable;

/**
 * What an approver should not overlook in a deal: plain rules, one sentence each.
 *
 * @param longestPayment days beyond which a payment is conspicuously late
 * @param baseCurrency of the matrix's amounts
 */
record Unusual(int longestPayment, String baseCurrency, Figures figures) {

    /** @param floor of the margin, in percent */
    List<MessageSourceResolvable> of(MatrixInput deal, SplitCheck.Finding group, Optional<BigDecimal> floor) {
        var found = new ArrayList<MessageSourceResolvable>();
        if (group.suspected()) {
            add(
                    found,
                    "split",
                    group.alike().stream().map(this::named).collect(Collectors.joining("; ")),
                    money(group.limit()));
        }
        unknown(found, "value-unknown", deal.value());
        unknown(found, "discount-unknown", deal.discountPercent());
        unknown(found, "margin-unknown", deal.marginPercent());
        BigDecimal margin = deal.marginPercent();
        floor.filter(percent -> margin != null && margin.compareTo(percent) < 0)
                .ifPresent(percent -> add(found, "margin-below-floor", figures.percent(percent)));
        Integer days = deal.longestPaymentDays();
        if (days == null) {
            add(found, "no-payment-plan");
        } else if (days > longestPayment) {
            add(found, "late-payment", days, longestPayment);
        }
        if ("HIGH".equals(deal.risk())) {
            add(found, "high-risk");
        }
        exposure(found, deal, group);
        return found;
    }

    /** Nothing where this is the customer group's only deal. */
    private void exposure(List<MessageSourceResolvable> found, MatrixInput deal, SplitCheck.Finding group) {
        BigDecimal total = group.total();
        BigDecimal value = deal.value();
        if (total != null && value != null && total.compareTo(value) > 0) {
            add(found, "exposure", money(total));
        } else if (total == null && value != null) {
            add(found, "exposure-unknown");
        }
    }

    private String named(GroupDeal other) {
        return other.number() + " " + other.title() + ", " + money(other.valueBase());
    }

    private String money(@Nullable BigDecimal amount) {
        return amount == null ? "–" : figures.money(new Money(amount, baseCurrency));
    }

    private static void unknown(List<MessageSourceResolvable> found, String key, @Nullable BigDecimal figure) {
        if (figure == null) {
            add(found, key);
        }
    }

    private static void add(List<MessageSourceResolvable> found, String key, Object... args) {
        found.add(new DefaultMessageSourceResolvable(new String[] {"approval.unusual." + key}, args));
    }
}
