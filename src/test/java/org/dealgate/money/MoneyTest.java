package org.dealgate.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MoneyTest {

    @Test
    void equal_amounts_are_equal_however_they_were_written() {
        assertThat(Money.of("1100000", "CNY"))
                .isEqualTo(Money.of("1.1E6", "CNY"))
                .isEqualTo(Money.of("1100000.000", "CNY"))
                .hasToString("1100000.00 CNY");
        assertThat(Money.of("0E+20", "JPY")).hasToString("0 JPY");
    }

    @Test
    void an_amount_finer_than_its_currency_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Money.of("0.001", "CNY"));
        assertThatIllegalArgumentException().isThrownBy(() -> Money.of("0.5", "JPY"));
        assertThat(Money.of("0.001", "KWD").amount()).isEqualTo("0.001");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "cny", "RMB", "XXX", "XAU", "CNYY", "元"})
    void what_one_cannot_pay_in_is_no_currency(String code) {
        assertThat(Money.decimals(code)).isEmpty();
    }

    @Test
    void amounts_of_two_currencies_do_not_add_up() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Money.of("1", "CNY").plus(Money.of("1", "USD")));
        assertThat(Money.of("0.10", "CNY").plus(Money.of("0.20", "CNY")).amount())
                .isEqualByComparingTo(new BigDecimal("0.3"));
    }
}
