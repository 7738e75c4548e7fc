package org.dealgate.money;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class FiguresTest {

    @Test
    void thousands_are_set_apart_and_empty_cents_left_out() {
        var figures = new Figures(Locale.ENGLISH);

        assertThat(figures.money(Money.of("2200000.00", "CNY"))).isEqualTo("CNY 2,200,000");
        assertThat(figures.amount(new BigDecimal("1200.5"))).isEqualTo("1,200.50");
        assertThat(figures.amount(new BigDecimal("0.125"))).isEqualTo("0.125");
        assertThat(figures.percent(new BigDecimal("8.3333"))).isEqualTo("8.33 %");
    }

    @Test
    void each_language_has_its_own_signs() {
        assertThat(new Figures(Locale.GERMAN).money(Money.of("1234.50", "EUR"))).isEqualTo("EUR 1.234,50");
        assertThat(new Figures(Locale.SIMPLIFIED_CHINESE).money(Money.of("2200000", "CNY")))
                .isEqualTo("CNY 2,200,000");
    }
}
