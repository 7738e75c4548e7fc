package org.dealgate.deal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.dealgate.money.Money;
import org.dealgate.refusal.Problems;
import org.jspecify.annotations.Nullable;

/** What terms may say. Gathers every problem, and brings the rest into its one normal form. */
class TermsRules {

    static final int MOST_LINES = 500;
    static final int MOST_PAYMENTS = 100;
    static final int MOST_PIECES = 1_000_000;
    static final int LONGEST_DUE_DAYS = 3650;
    static final BigDecimal PRICE_LIMIT = BigDecimal.TEN.pow(15);

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int PERCENT_DECIMALS = 4;

    private final Problems problems;
    private final boolean pricesMayBeUnknown;

    TermsRules(Problems problems, boolean pricesMayBeUnknown) {
        this.problems = problems;
        this.pricesMayBeUnknown = pricesMayBeUnknown;
    }

    TermsBody check(TermsDraft draft, List<TermsDocument> documents) {
        String currency = draft.currency() == null ? "" : draft.currency().strip();
        Optional<Integer> decimals = Money.decimals(currency);
        if (decimals.isEmpty()) {
            problems.add("currency", "deal.currency.unknown");
        }
        return new TermsBody(
                currency,
                problems.optionalText("delivery", draft.delivery(), 500),
                documents,
                lines(draft.lines(), decimals.orElse(PERCENT_DECIMALS)),
                payments(draft.paymentPlan()));
    }

    private List<TermsLine> lines(@Nullable List<TermsLine> given, int decimals) {
        if (given == null || given.isEmpty() || given.size() > MOST_LINES) {
            problems.add("lines", "deal.lines.count", MOST_LINES);
            return List.of();
        }
        var lines = new ArrayList<TermsLine>();
        for (int i = 0; i < given.size(); i++) {
            TermsLine line = given.get(i);
            if (line == null) {
                problems.add("lines[" + i + "]", "refusal.missing");
            } else {
                lines.add(line("lines[" + i + "].", line, decimals));
            }
        }
        return lines;
    }

    private TermsLine line(String field, TermsLine line, int decimals) {
        if (line.quantity() < 1 || line.quantity() > MOST_PIECES) {
            problems.add(field + "quantity", "deal.quantity.range", MOST_PIECES);
        }
        return new TermsLine(
                problems.line(field + "item", line.item(), 200),
                line.quantity(),
                price(field + "listPrice", line.listPrice(), decimals, pricesMayBeUnknown),
                price(field + "netPrice", line.netPrice(), decimals, pricesMayBeUnknown),
                price(field + "unitCost", line.unitCost(), decimals, true));
    }

    private @Nullable BigDecimal price(String field, @Nullable BigDecimal price, int decimals, boolean mayBeUnknown) {
        if (price == null) {
            if (!mayBeUnknown) {
                problems.add(field, "refusal.missing");
            }
            return null;
        }
        if (price.signum() < 0 || price.compareTo(PRICE_LIMIT) >= 0) {
            problems.add(field, "deal.price.range");
        } else if (!Money.fits(price, decimals)) {
            problems.add(field, "deal.price.decimals", decimals);
        } else {
            return scaled(price, decimals);
        }
        return null;
    }

    private List<PaymentTerm> payments(@Nullable List<PaymentTerm> given) {
        if (given == null || given.isEmpty()) {
            return List.of();
        }
        if (given.size() > MOST_PAYMENTS) {
            problems.add("paymentPlan", "deal.payments.count", MOST_PAYMENTS);
            return List.of();
        }
        var payments = new ArrayList<PaymentTerm>();
        for (int i = 0; i < given.size(); i++) {
            PaymentTerm payment = given.get(i);
            if (payment == null) {
                problems.add("paymentPlan[" + i + "]", "refusal.missing");
            } else {
                payments.add(payment("paymentPlan[" + i + "].", payment));
            }
        }
        requireWhole(payments);
        return payments;
    }

    private PaymentTerm payment(String field, PaymentTerm payment) {
        if (payment.dueDays() < 0 || payment.dueDays() > LONGEST_DUE_DAYS) {
            problems.add(field + "dueDays", "deal.due-days.range", LONGEST_DUE_DAYS);
        }
        BigDecimal percent = payment.percent();
        if (percent == null) {
            problems.add(field + "percent", "refusal.missing");
        } else if (percent.signum() <= 0 || percent.compareTo(HUNDRED) > 0) {
            problems.add(field + "percent", "deal.percent.range");
        } else if (!Money.fits(percent, PERCENT_DECIMALS)) {
            problems.add(field + "percent", "deal.percent.decimals", PERCENT_DECIMALS);
        } else {
            // 30, 30.0 and 3E1 are the same promise
            BigDecimal plain = percent.stripTrailingZeros();
            return new PaymentTerm(
                    problems.line(field + "label", payment.label(), 200),
                    payment.dueDays(),
                    plain.scale() < 0 ? plain.setScale(0) : plain);
        }
        return new PaymentTerm(problems.line(field + "label", payment.label(), 200), payment.dueDays(), null);
    }

    private void requireWhole(List<PaymentTerm> payments) {
        if (payments.stream().map(PaymentTerm::percent).anyMatch(Objects::isNull)) {
            return;
        }
        BigDecimal sum = payments.stream().map(PaymentTerm::percent).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (sum.compareTo(HUNDRED) != 0) {
            problems.add("paymentPlan", "deal.percent.sum", sum.toPlainString());
        }
    }

    private static BigDecimal scaled(BigDecimal price, int decimals) {
        return price.signum() == 0 ? BigDecimal.ZERO.setScale(decimals) : price.setScale(decimals);
    }
}
