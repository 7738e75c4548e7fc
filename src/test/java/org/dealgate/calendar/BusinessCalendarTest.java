package org.dealgate.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import org.dealgate.people.Person;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BusinessCalendarTest {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

    private final BusinessCalendar calendar = new BusinessCalendar(
            new CalendarSettings(LocalTime.of(9, 0), LocalTime.of(18, 0), "CN"), new PublicHolidays());

    @Test
    void business_days_are_counted_after_the_first_day_up_to_the_last() {
        LocalDate friday = LocalDate.of(2026, 11, 20);
        assertThat(calendar.daysBetween(friday, friday)).isZero();
        assertThat(calendar.daysBetween(friday, friday.minusDays(7))).isZero();
        assertThat(calendar.daysBetween(friday, LocalDate.of(2026, 11, 22))).isZero();
        assertThat(calendar.daysBetween(friday, LocalDate.of(2026, 11, 30))).isEqualTo(6);
        for (int days = 1; days < 300; days += 37) {
            assertThat(calendar.daysBetween(friday, calendar.plusDays(friday, days)))
                    .isEqualTo(days);
        }
    }

    @Test
    void a_weekend_does_not_count() {
        LocalDate friday = LocalDate.of(2026, 11, 20);

        assertThat(calendar.plusDays(friday, 1)).isEqualTo(LocalDate.of(2026, 11, 23));
        assertThat(calendar.plusDays(friday, 5)).isEqualTo(LocalDate.of(2026, 11, 27));
        assertThat(calendar.plusDays(friday.plusDays(1), 1)).isEqualTo(LocalDate.of(2026, 11, 23));
    }

    @Test
    void no_days_later_is_the_same_day_even_where_nobody_works_on_it() {
        LocalDate saturday = LocalDate.of(2026, 11, 21);

        assertThat(calendar.plusDays(saturday, 0)).isEqualTo(saturday);
    }

    @Test
    void so_many_business_days_ago_is_the_last_day_after_which_there_are_as_many() {
        for (LocalDate day = LocalDate.of(2026, 9, 25); day.getMonthValue() < 11; day = day.plusDays(1)) {
            assertThat(calendar.minusDays(day, 0, "CN")).isEqualTo(day);
            for (int days = 1; days <= 5; days++) {
                LocalDate before = calendar.minusDays(day, days, "CN");
                assertThat(calendar.plusDays(before, days, "CN")).isBeforeOrEqualTo(day);
                assertThat(calendar.plusDays(before.plusDays(1), days, "CN")).isAfter(day);
            }
        }
    }

    @Test
    void nobody_in_china_works_in_the_week_of_national_day() {
        IntStream.rangeClosed(1, 7)
                .mapToObj(day -> LocalDate.of(2026, 10, day))
                .forEach(day -> assertThat(calendar.isBusinessDay(day, "CN")).isFalse());

        assertThat(calendar.plusDays(LocalDate.of(2026, 9, 30), 1, "CN")).isEqualTo(LocalDate.of(2026, 10, 8));
        assertThat(calendar.plusDays(LocalDate.of(2026, 9, 30), 1, "DE")).isEqualTo(LocalDate.of(2026, 10, 1));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-12-31, 2027-01-04, New Year",
        "2027-12-31, 2028-01-04, New Year on a Saturday",
        "2026-02-13, 2026-02-24, Spring Festival",
        "2027-02-04, 2027-02-15, Spring Festival after a new moon four minutes before midnight",
        "2030-02-01, 2030-02-11, Spring Festival after a new moon seven minutes past midnight",
        "2026-04-03, 2026-04-07, Qingming on a Sunday",
        "2027-04-30, 2027-05-06, Labour Day",
        "2026-06-18, 2026-06-22, Dragon Boat Festival",
        "2026-09-24, 2026-09-28, Mid-Autumn Festival",
        "2035-09-14, 2035-09-18, Mid-Autumn Festival of the last year listed",
    })
    void nobody_in_china_works_on_its_holidays(LocalDate before, LocalDate next, String holiday) {
        assertThat(calendar.plusDays(before, 1, "CN")).as(holiday).isEqualTo(next);
    }

    @Test
    void the_weekends_on_which_china_works_instead_are_not_known() {
        assertThat(calendar.isBusinessDay(LocalDate.of(2026, 10, 10), "CN")).isFalse();
    }

    @Test
    void germany_works_on_christmas_eve_and_not_on_the_two_days_after() {
        LocalDate eve = LocalDate.of(2026, 12, 24);

        assertThat(calendar.isBusinessDay(eve, "DE")).isTrue();
        assertThat(calendar.isBusinessDay(eve.plusDays(1), "DE")).isFalse();
        assertThat(calendar.isBusinessDay(eve.plusDays(1), "CN")).isTrue();
        assertThat(calendar.plusDays(eve, 1, "DE")).isEqualTo(LocalDate.of(2026, 12, 28));
    }

    @Test
    void nobody_in_the_united_states_works_on_thanksgiving() {
        assertThat(calendar.plusDays(LocalDate.of(2026, 11, 25), 1, "US")).isEqualTo(LocalDate.of(2026, 11, 27));
    }

    @Test
    void where_no_holidays_are_known_weekends_are_free() {
        assertThat(calendar.isBusinessDay(LocalDate.of(2026, 12, 25), "AQ")).isTrue();
        assertThat(calendar.isBusinessDay(LocalDate.of(2026, 12, 26), "AQ")).isFalse();
    }

    @Test
    void who_has_no_country_works_in_the_default_one() {
        assertThat(calendar.isBusinessDay(LocalDate.of(2026, 10, 7), null)).isFalse();
    }

    @Test
    void outside_business_hours_the_time_starts_at_the_next_opening() {
        Duration hour = Duration.ofHours(1);
        Instant monday = at("2026-11-23T10:00", SHANGHAI);

        assertThat(calendar.plusHours(at("2026-11-23T07:00", SHANGHAI), hour, "CN", SHANGHAI))
                .isEqualTo(monday);
        assertThat(calendar.plusHours(at("2026-11-20T18:01", SHANGHAI), hour, "CN", SHANGHAI))
                .isEqualTo(monday);
        assertThat(calendar.plusHours(at("2026-11-21T12:00", SHANGHAI), hour, "CN", SHANGHAI))
                .isEqualTo(monday);
    }

    @Test
    void what_ends_with_the_day_ends_at_its_closing() {
        Instant opening = at("2026-11-23T09:00", SHANGHAI);

        assertThat(calendar.plusHours(opening, Duration.ofHours(9), "CN", SHANGHAI))
                .isEqualTo(at("2026-11-23T18:00", SHANGHAI));
        assertThat(calendar.plusHours(opening, Duration.ofHours(9).plusSeconds(1), "CN", SHANGHAI))
                .isEqualTo(at("2026-11-24T09:00:01", SHANGHAI));
    }

    @Test
    void business_hours_stay_the_same_on_the_clock_when_it_is_changed() {
        Duration twoHours = Duration.ofHours(2);

        assertThat(calendar.plusHours(Instant.parse("2026-03-27T16:00:00Z"), twoHours, "DE", BERLIN))
                .isEqualTo(Instant.parse("2026-03-30T08:00:00Z"));
        assertThat(calendar.plusHours(Instant.parse("2026-10-30T21:00:00Z"), twoHours, "US", NEW_YORK))
                .isEqualTo(Instant.parse("2026-11-02T15:00:00Z"));
    }

    @Test
    void a_person_works_where_they_are() {
        Person hanna = person("DE", BERLIN);
        Instant from = at("2026-12-24T17:00", BERLIN);
        Instant to = at("2026-12-28T10:00", BERLIN);

        assertThat(calendar.plusHours(from, Duration.ofHours(2), hanna)).isEqualTo(to);
        assertThat(calendar.between(from, to, hanna)).isEqualTo(Duration.ofHours(2));
        assertThat(calendar.between(from, to, person(null, BERLIN))).isEqualTo(Duration.ofHours(11));
    }

    @Test
    void between_a_moment_and_an_earlier_one_is_nothing() {
        Instant noon = at("2026-11-23T12:00", SHANGHAI);

        assertThat(calendar.between(noon, noon.minusSeconds(3600), "CN", SHANGHAI))
                .isEqualTo(Duration.ZERO);
    }

    @Test
    void time_does_not_run_backwards() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> calendar.plusHours(Instant.EPOCH, Duration.ofSeconds(-1), "CN", SHANGHAI));
    }

    private static Instant at(String local, ZoneId zone) {
        return LocalDateTime.parse(local).atZone(zone).toInstant();
    }

    private static Person person(String country, ZoneId zone) {
        return new Person("p", "P", "p@example.com", Locale.ENGLISH, zone, country, true, Set.of(), null);
    }
}
