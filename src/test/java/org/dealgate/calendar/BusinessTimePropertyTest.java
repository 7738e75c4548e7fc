package org.dealgate.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class BusinessTimePropertyTest {

    private static final LocalTime OPENS = LocalTime.of(9, 0);
    private static final LocalTime CLOSES = LocalTime.of(18, 0);

    private final BusinessCalendar calendar =
            new BusinessCalendar(new CalendarSettings(OPENS, CLOSES, "CN"), new PublicHolidays());

    @Property
    void so_much_business_time_lies_between_a_moment_and_that_time_later(
            @ForAll("moments") Instant from,
            @ForAll("times") Duration time,
            @ForAll("countries") String country,
            @ForAll("zones") ZoneId zone) {
        Instant to = calendar.plusHours(from, time, country, zone);

        assertThat(calendar.between(from, to, country, zone)).isEqualTo(time);
    }

    @Property
    void a_moment_in_business_hours_is_reached_again_by_the_business_time_up_to_it(
            @ForAll("moments") Instant moment,
            @ForAll @IntRange(min = 1, max = 9 * 60 * 60) int secondsOpen,
            @ForAll("times") Duration before,
            @ForAll("countries") String country,
            @ForAll("zones") ZoneId zone) {
        LocalDate day = calendar.plusDays(LocalDate.ofInstant(moment, zone), 1, country);
        Instant to = day.atTime(OPENS).atZone(zone).plusSeconds(secondsOpen).toInstant();
        Instant from = to.minus(before);

        assertThat(calendar.plusHours(from, calendar.between(from, to, country, zone), country, zone))
                .isEqualTo(to);
    }

    @Property
    void business_time_ends_within_business_hours(
            @ForAll("moments") Instant from,
            @ForAll("times") Duration time,
            @ForAll("countries") String country,
            @ForAll("zones") ZoneId zone) {
        ZonedDateTime end = calendar.plusHours(from, time, country, zone).atZone(zone);

        assertThat(open(end, country)).isTrue();
    }

    @Property
    void two_stretches_one_after_the_other_are_as_long_as_both_together(
            @ForAll("moments") Instant from,
            @ForAll("times") Duration one,
            @ForAll("times") Duration other,
            @ForAll("countries") String country,
            @ForAll("zones") ZoneId zone) {
        Instant between = calendar.plusHours(from, one, country, zone);

        assertThat(calendar.plusHours(between, other, country, zone))
                .isEqualTo(calendar.plusHours(from, one.plus(other), country, zone));
    }

    @Property(tries = 200)
    void business_time_is_what_counting_hour_by_hour_gives(
            @ForAll("moments") Instant moment,
            @ForAll @IntRange(max = 24 * 60) int hours,
            @ForAll("countries") String country,
            @ForAll("zones") ZoneId zone) {
        Instant from = moment.truncatedTo(ChronoUnit.HOURS);
        long counted = 0;
        for (int hour = 0; hour < hours; hour++) {
            ZonedDateTime local = from.plus(hour, ChronoUnit.HOURS).atZone(zone);
            counted += open(local, country) && !local.toLocalTime().equals(CLOSES) ? 1 : 0;
        }

        assertThat(calendar.between(from, from.plus(hours, ChronoUnit.HOURS), country, zone))
                .isEqualTo(Duration.ofHours(counted));
    }

    @Property
    void so_many_business_days_later_is_a_business_day_with_so_many_up_to_it(
            @ForAll("moments") Instant moment,
            @ForAll @IntRange(min = 1, max = 60) int days,
            @ForAll("countries") String country,
            @ForAll("zones") ZoneId zone) {
        LocalDate from = LocalDate.ofInstant(moment, zone);
        LocalDate to = calendar.plusDays(from, days, country);

        assertThat(calendar.isBusinessDay(to, country)).isTrue();
        assertThat(from.plusDays(1)
                        .datesUntil(to.plusDays(1))
                        .filter(day -> calendar.isBusinessDay(day, country))
                        .count())
                .isEqualTo(days);
    }

    @Provide
    Arbitrary<Instant> moments() {
        long first = Instant.parse("2026-01-01T00:00:00Z").getEpochSecond();
        long last = Instant.parse("2035-12-31T00:00:00Z").getEpochSecond();
        return Arbitraries.longs().between(first, last).map(Instant::ofEpochSecond);
    }

    @Provide
    Arbitrary<Duration> times() {
        return Arbitraries.longs().between(0, Duration.ofHours(300).toSeconds()).map(Duration::ofSeconds);
    }

    @Provide
    Arbitrary<String> countries() {
        return Arbitraries.of("CN", "DE", "US");
    }

    @Provide
    Arbitrary<ZoneId> zones() {
        return Arbitraries.of("Asia/Shanghai", "Europe/Berlin", "America/New_York")
                .map(ZoneId::of);
    }

    private boolean open(ZonedDateTime local, String country) {
        return calendar.isBusinessDay(local.toLocalDate(), country)
                && !local.toLocalTime().isBefore(OPENS)
                && !local.toLocalTime().isAfter(CLOSES);
    }
}
