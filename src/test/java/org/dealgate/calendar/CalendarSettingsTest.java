package org.dealgate.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class CalendarSettingsTest {

    private final ApplicationContextRunner program =
            new ApplicationContextRunner().withUserConfiguration(PublicHolidays.class, BusinessCalendar.class);

    @Test
    void people_work_from_nine_to_six_with_chinas_holidays_unless_said_otherwise() {
        program.run(started -> assertThat(started.getBean(CalendarSettings.class))
                .isEqualTo(new CalendarSettings(LocalTime.of(9, 0), LocalTime.of(18, 0), "CN")));
    }

    @Test
    void hours_and_country_are_configured() {
        program.withPropertyValues(
                        "dealgate.calendar.opens=08:30",
                        "dealgate.calendar.closes=17:00",
                        "dealgate.calendar.country=DE")
                .run(started -> assertThat(started.getBean(CalendarSettings.class))
                        .isEqualTo(new CalendarSettings(LocalTime.of(8, 30), LocalTime.of(17, 0), "DE")));
    }

    @Test
    void hours_that_end_before_they_begin_are_refused() {
        program.withPropertyValues("dealgate.calendar.opens=18:00")
                .run(failed -> assertThat(failed.getStartupFailure())
                        .hasStackTraceContaining("dealgate.calendar.opens must be earlier"));
    }

    @Test
    void a_country_that_does_not_exist_is_refused() {
        program.withPropertyValues("dealgate.calendar.country=Germany")
                .run(failed -> assertThat(failed.getStartupFailure())
                        .hasStackTraceContaining("dealgate.calendar.country must be a country"));
    }
}
