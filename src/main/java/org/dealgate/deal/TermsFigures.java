package org.dealgate.deal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.dealgate.money.Money;
import org.jspecify.annotations.Nullable;

/** The sums of some lines and what follows from them. */
record TermsFigures(String currency, List<TermsLine> lines) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int SHOWN = 2;
    private static final int EXACT = 10;

    Optional<Money> net() {
        return sum(TermsLine::netPrice);
    }

    Optional<Money> list() {
        return sum(TermsLine::listPrice);
    }

    Optional<Money> cost() {
        return sum(TermsLine::unitCost);
    }

    Optional<BigDecimal> discountPercent() {
        return discount(SHOWN, RoundingMode.HALF_UP);
    }

    Optional<BigDecimal> marginPercent() {
        return margin(SHOWN, RoundingMode.HALF_UP);
    }

    Optional<BigDecimal> exactDiscountPercent() {
        return discount(EXACT, RoundingMode.CEILING);
    }

    Optional<BigDecimal> exactMarginPercent() {
        return margin(EXACT, RoundingMode.FLOOR);
    }

    private Optional<BigDecimal> discount(int decimals, RoundingMode rounding) {
        return list().flatMap(list ->
                net().flatMap(net -> percent(list.amount().subtract(net.amount()), list, decimals, rounding)));
    }

    private Optional<BigDecimal> margin(int decimals, RoundingMode rounding) {
        return net().flatMap(net ->
                cost().flatMap(cost -> percent(net.amount().subtract(cost.amount()), net, decimals, rounding)));
    }

    private static Optional<BigDecimal> percent(BigDecimal part, Money whole, int decimals, RoundingMode rounding) {
        return whole.amount().signum() == 0
                ? Optional.empty()
                : Optional.of(part.multiply(HUNDRED).divide(whole.amount(), decimals, rounding));
    }

    // one unknown price makes the sum unknown
    private Optional<Money> sum(Function<TermsLine, @Nullable BigDecimal> price) {
        if (lines.isEmpty() || lines.stream().anyMatch(line -> price.apply(line) == null)) {
            return Optional.empty();
        }
        return Optional.of(new Money(
                lines.stream()
                        .map(line -> times(price.apply(line), line.quantity()))
                        .reduce(BigDecimal.ZERO, BigDecimal::add),
                currency));
    }

    private static BigDecimal times(@Nullable BigDecimal price, int quantity) {
        return price == null ? BigDecimal.ZERO : price.multiply(BigDecimal.valueOf(quantity));
    }
}
