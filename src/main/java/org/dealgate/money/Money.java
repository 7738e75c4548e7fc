package org.dealgate.money;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An exact amount with its ISO 4217 currency. The amount always has the currency's own number of decimals, so that equal
 * amounts are equal.
 */
public record Money(BigDecimal amount, String currency) {

    /** @throws IllegalArgumentException where the currency is unknown or the amount is finer than the currency */
    public Money {
        int decimals = decimals(currency).orElseThrow(() -> new IllegalArgumentException("unknown currency"));
        if (!fits(amount, decimals)) {
            throw new IllegalArgumentException("more than " + decimals + " decimals in " + currency);
        }
        amount = amount.signum() == 0 ? BigDecimal.ZERO.setScale(decimals) : amount.setScale(decimals);
    }

    public static Money of(String amount, String currency) {
        return new Money(new BigDecimal(amount), currency);
    }

    /** The decimals a currency has, for instance 2 for CNY and 0 for JPY; empty where it is no currency one pays in. */
    public static Optional<Integer> decimals(@Nullable String currency) {
        if (currency == null || !currency.matches("[A-Z]{3}")) {
            return Optional.empty();
        }
        try {
            // gold, testing codes and the like say -1
            return Optional.of(Currency.getInstance(currency).getDefaultFractionDigits())
                    .filter(n -> n >= 0);
        } catch (IllegalArgumentException unknown) {
            return Optional.empty();
        }
    }

    /** Whether an amount needs no more decimals than given. */
    public static boolean fits(BigDecimal amount, int decimals) {
        return amount.signum() == 0 || amount.stripTrailingZeros().scale() <= decimals;
    }

    /** @throws IllegalArgumentException where the currencies differ */
    public Money plus(Money other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException("cannot add " + other.currency + " to " + currency);
        }
        return new Money(amount.add(other.amount), currency);
    }

    /** For instance {@code 1200000.00 CNY}. */
    @Override
    public String toString() {
        return amount.toPlainString() + " " + currency;
    }
}
