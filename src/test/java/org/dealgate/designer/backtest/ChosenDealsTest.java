package org.dealgate.designer.backtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import org.dealgate.refusal.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChosenDealsTest {

    @Test
    void days_are_taken_as_they_are_written() {
        assertThat(chosen("2026-01-31").selection().from()).isEqualTo(LocalDate.of(2026, 1, 31));
    }

    @ParameterizedTest
    @ValueSource(strings = {"+999999999-01-01", "-999999999-01-01", "0000-01-01", "2026-02-30", "31.1.2026"})
    void what_is_no_day_of_our_calendar_is_refused_under_the_name_of_its_field(String day) {
        var refusal = catchThrowableOfType(Refusal.class, () -> chosen(day).selection());

        assertThat(refusal.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.field()).isEqualTo("from");
            assertThat(problem.key()).isEqualTo("backtest.chosen.date");
        });
    }

    private static ChosenDeals chosen(String from) {
        return new ChosenDeals(from, null, null, null, null, null);
    }
}
