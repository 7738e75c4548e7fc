package org.dealgate.money;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.dealgate.DealgateTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DealgateTest
class RatesTest {

    @Autowired
    Rates rates;

    @Test
    void the_rate_in_force_on_the_day_counts() {
        Money thousand = Money.of("1000", "USD");
        assertThat(rates.toBase(thousand, LocalDate.of(2016, 12, 31))).contains(Money.of("6500.00", "CNY"));
        assertThat(rates.toBase(thousand, LocalDate.of(2017, 1, 1))).contains(Money.of("6850.00", "CNY"));
    }

    @Test
    void the_base_currency_stays_as_it_is() {
        assertThat(rates.toBase(Money.of("0.01", "CNY"), LocalDate.of(1999, 1, 1)))
                .contains(Money.of("0.01", "CNY"));
    }

    @Test
    void what_has_no_rate_is_unknown() {
        assertThat(rates.toBase(Money.of("1", "USD"), LocalDate.of(2015, 12, 31)))
                .isEmpty();
        assertThat(rates.toBase(Money.of("1", "BRL"), LocalDate.of(2026, 1, 1))).isEmpty();
    }

    @Test
    void a_converted_amount_is_rounded_half_up() {
        // 1 JPY is 0.048 CNY
        assertThat(rates.toBase(Money.of("1", "JPY"), LocalDate.of(2026, 1, 1))).contains(Money.of("0.05", "CNY"));
    }
}
