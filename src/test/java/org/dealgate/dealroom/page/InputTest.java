package org.dealgate.dealroom.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.dealgate.refusal.Refusal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

class InputTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"1200000.00|1200000.00", "1,200,000.5|1200000.5", "1 200 000|1200000", "-99|-99", "0.05|0.05"})
    void a_number_may_have_its_thousands_parted(String typed, BigDecimal meant) {
        assertThat(typed(typed).decimal("price")).isEqualTo(meant);
    }

    @ParameterizedTest
    @ValueSource(strings = {"99,5", "1200000,00", "1,20", "1.200.000,00", "12 00", "1e9", "twelve"})
    void a_number_that_can_be_read_in_two_ways_is_refused(String typed) {
        Input input = typed(typed);

        assertThat(input.decimal("price")).isNull();
        assertThatThrownBy(input::check)
                .isInstanceOfSatisfying(
                        Refusal.class,
                        no -> assertThat(no.problems().get(0).field()).isEqualTo("price"));
    }

    private static Input typed(String text) {
        MultiValueMap<String, String> sent = new LinkedMultiValueMap<>();
        sent.add("price", text);
        return new Input(sent);
    }
}
