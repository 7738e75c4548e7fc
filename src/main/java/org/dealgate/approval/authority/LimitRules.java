package org.dealgate.approval.authority;

import java.math.BigDecimal;
import org.dealgate.money.Money;
import org.dealgate.money.Rates;
import org.dealgate.refusal.Problems;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a limit may say. */
@Component
class LimitRules {

    private static final BigDecimal VALUE_BELOW = BigDecimal.TEN.pow(15);
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int PERCENT_DECIMALS = 4;

    private final String currency;
    private final int decimals;

    LimitRules(Rates rates) {
        this.currency = rates.baseCurrency();
        this.decimals = Money.decimals(currency).orElseThrow();
    }

    String currency() {
        return currency;
    }

    /** The limit; the problems say where it is none. */
    Limit check(Problems problems, @Nullable BigDecimal value, @Nullable BigDecimal discountPercent) {
        if (value != null && (value.signum() < 0 || value.compareTo(VALUE_BELOW) >= 0)) {
            problems.add("value", "authority.value.range");
        } else if (value != null && !Money.fits(value, decimals)) {
            problems.add("value", "authority.value.decimals", decimals, currency);
        }
        if (discountPercent != null && (discountPercent.signum() < 0 || discountPercent.compareTo(HUNDRED) > 0)) {
            problems.add("discountPercent", "authority.discount.range");
        } else if (discountPercent != null && !Money.fits(discountPercent, PERCENT_DECIMALS)) {
            problems.add("discountPercent", "authority.discount.decimals", PERCENT_DECIMALS);
        }
        return new Limit(value, discountPercent);
    }
}
