package org.dealgate.calendar;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import org.dealgate.people.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/**
 * Counts the days and hours on which people work. A country is an ISO 3166 alpha-2 code, {@code null} the configured
 * default. Saturdays and Sundays are free everywhere, and nothing else where a country's holidays are not known.
 */
@Component
@EnableConfigurationProperties(CalendarSettings.class)
public class BusinessCalendar {

    private final CalendarSettings settings;
    private final PublicHolidays holidays;

    BusinessCalendar(CalendarSettings settings, PublicHolidays holidays) {
        this.settings = settings;
        this.holidays = holidays;
    }

    /** A calendar outside of the program. */
    public static BusinessCalendar of(CalendarSettings settings) {
        return new BusinessCalendar(settings, new PublicHolidays());
    }

    public CalendarSettings settings() {
        return settings;
    }

    public boolean isBusinessDay(LocalDate day, @Nullable String country) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY
                && day.getDayOfWeek() != DayOfWeek.SUNDAY
                && !holidays.on(day, Objects.requireNonNullElse(country, settings.country()));
    }

    /** {@link #plusDays(LocalDate, int, String)} in the default country. */
    public LocalDate plusDays(LocalDate day, int businessDays) {
        return plusDays(day, businessDays, null);
    }

    /** The last of as many business days after the day; the day itself for none. */
    public LocalDate plusDays(LocalDate day, int businessDays, @Nullable String country) {
        LocalDate next = day;
        for (int left = businessDays; left > 0; ) {
            next = next.plusDays(1);
            left -= isBusinessDay(next, country) ? 1 : 0;
        }
        return next;
    }

    /** The latest day after which, up to the given one, there are as many business days; the day itself for none. */
    public LocalDate minusDays(LocalDate day, int businessDays, @Nullable String country) {
        LocalDate before = day;
        for (int left = businessDays; left > 0; ) {
            left -= isBusinessDay(before, country) ? 1 : 0;
            before = before.minusDays(1);
        }
        return before;
    }

    /** How many business days of the default country come after the one day, up to the other; 0 where that is not later. */
    public int daysBetween(LocalDate from, LocalDate to) {
        int days = 0;
        for (LocalDate day = from.plusDays(1); !day.isAfter(to); day = day.plusDays(1)) {
            days += isBusinessDay(day, null) ? 1 : 0;
        }
        return days;
    }

    /** {@link #plusHours(Instant, Duration, String, ZoneId)} where the person works. */
    public Instant plusHours(Instant from, Duration businessTime, Person person) {
        return plusHours(from, businessTime, person.country(), person.timeZone());
    }

    /**
     * The moment at which so much business time has gone by. Outside business hours the time starts to run at the next
     * opening; what ends with a business day ends at its closing.
     *
     * @throws IllegalArgumentException where the business time is negative
     */
    public Instant plusHours(Instant from, Duration businessTime, @Nullable String country, ZoneId zone) {
        if (businessTime.isNegative()) {
            throw new IllegalArgumentException("business time cannot be negative");
        }
        Duration left = businessTime;
        for (LocalDate day = LocalDate.ofInstant(from, zone); ; day = day.plusDays(1)) {
            Instant start = later(from, opening(day, zone));
            Duration open = Duration.between(start, closing(day, zone));
            if (open.isNegative() || !isBusinessDay(day, country)) {
                continue;
            }
            if (open.compareTo(left) >= 0) {
                return start.plus(left);
            }
            left = left.minus(open);
        }
    }

    /** {@link #between(Instant, Instant, String, ZoneId)} where the person works. */
    public Duration between(Instant from, Instant to, Person person) {
        return between(from, to, person.country(), person.timeZone());
    }

    /** The business time from one moment to a later one; nothing where the other is not later. */
    public Duration between(Instant from, Instant to, @Nullable String country, ZoneId zone) {
        Duration sum = Duration.ZERO;
        LocalDate last = LocalDate.ofInstant(to, zone);
        for (LocalDate day = LocalDate.ofInstant(from, zone); !day.isAfter(last); day = day.plusDays(1)) {
            Duration open = Duration.between(later(from, opening(day, zone)), earlier(to, closing(day, zone)));
            if (!open.isNegative() && isBusinessDay(day, country)) {
                sum = sum.plus(open);
            }
        }
        return sum;
    }

    private Instant opening(LocalDate day, ZoneId zone) {
        return day.atTime(settings.opens()).atZone(zone).toInstant();
    }

    private Instant closing(LocalDate day, ZoneId zone) {
        return day.atTime(settings.closes()).atZone(zone).toInstant();
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
