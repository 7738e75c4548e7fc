package org.dealgate.money;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Locale;

/** Writes amounts and percentages the way people of a language read them. */
public record Figures(Locale language) {

    /** For instance {@code CNY 2,200,000}; trailing zero cents are left out. */
    public String money(Money money) {
        return money.currency() + " " + amount(money.amount());
    }

    public String amount(BigDecimal amount) {
        NumberFormat format = NumberFormat.getNumberInstance(language);
        int decimals = amount.stripTrailingZeros().scale();
        format.setMinimumFractionDigits(decimals <= 0 ? 0 : Math.max(2, decimals));
        format.setMaximumFractionDigits(Math.max(2, decimals));
        return format.format(amount);
    }

    /** With at most two decimals, for instance {@code 8.33 %}. */
    public String percent(BigDecimal percent) {
        NumberFormat format = NumberFormat.getNumberInstance(language);
        format.setMaximumFractionDigits(2);
        return format.format(percent) + " %";
    }
}
