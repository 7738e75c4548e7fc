package org.dealgate.approval.authority;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.dealgate.refusal.Problems;
import org.jspecify.annotations.Nullable;

/** Whole days, both the first and the last among them. */
record Period(LocalDate from, LocalDate until) {

    static final int LONGEST_DAYS = 366;

    private static final int YEARS_AHEAD = 5;

    /** Notes what is wrong with what was entered, seen from today. */
    static void check(Problems problems, @Nullable LocalDate from, @Nullable LocalDate until, LocalDate today) {
        if (from == null) {
            problems.add("from", "refusal.missing");
        } else if (from.isBefore(today)) {
            problems.add("from", "authority.from.past", today.toString());
        } else if (from.isAfter(today.plusYears(YEARS_AHEAD))) {
            problems.add("from", "authority.from.far", YEARS_AHEAD);
        }
        if (until == null) {
            problems.add("until", "refusal.missing");
        } else if (from != null && until.isBefore(from)) {
            problems.add("until", "authority.until.early");
        } else if (from != null && ChronoUnit.DAYS.between(from, until) >= LONGEST_DAYS) {
            problems.add("until", "authority.until.far", LONGEST_DAYS);
        }
    }

    boolean contains(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(until);
    }

    boolean overlaps(Period other) {
        return !from.isAfter(other.until) && !until.isBefore(other.from);
    }

    /** Where it stands on a day, not having been stopped. */
    State on(LocalDate day) {
        return day.isBefore(from) ? State.PLANNED : contains(day) ? State.IN_FORCE : State.OVER;
    }
}
