package org.dealgate.blocker;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class BusinessDaysTest {

    private static final LocalDate FRIDAY = LocalDate.of(2026, 11, 20);

    @Test
    void a_weekend_does_not_count() {
        assertThat(BusinessDays.after(FRIDAY, 1)).isEqualTo(LocalDate.of(2026, 11, 23));
        assertThat(BusinessDays.after(FRIDAY, 5)).isEqualTo(LocalDate.of(2026, 11, 27));
    }

    @Test
    void a_saturday_counts_from_the_monday_after() {
        assertThat(BusinessDays.after(FRIDAY.plusDays(1), 1)).isEqualTo(LocalDate.of(2026, 11, 23));
    }
}
