package org.dealgate.money;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Turns amounts into the base currency, at the rate in force on a day. */
@Component
public class Rates {

    private final JdbcClient jdbc;
    private final String base;
    private final int decimals;

    Rates(JdbcClient jdbc, @Value("${dealgate.base-currency}") String base) {
        this.jdbc = jdbc;
        this.base = base;
        this.decimals = Money.decimals(base)
                .orElseThrow(() -> new IllegalArgumentException(
                        "dealgate.base-currency must be an ISO 4217 currency, not '" + base + "'."));
    }

    public String baseCurrency() {
        return base;
    }

    /** The amount in the base currency, rounded half up; empty where no rate is known for that day. */
    public Optional<Money> toBase(Money money, LocalDate on) {
        if (money.currency().equals(base)) {
            return Optional.of(money);
        }
        return rate(money.currency(), on)
                .map(rate -> new Money(money.amount().multiply(rate).setScale(decimals, RoundingMode.HALF_UP), base));
    }

    private Optional<BigDecimal> rate(String currency, LocalDate on) {
        return jdbc.sql("""
                        select rate_to_base from exchange_rate
                        where base = :base and currency = :currency and valid_from <= :on
                        order by valid_from desc limit 1
                        """)
                .param("base", base)
                .param("currency", currency)
                .param("on", on)
                .query(BigDecimal.class)
                .optional();
    }
}
