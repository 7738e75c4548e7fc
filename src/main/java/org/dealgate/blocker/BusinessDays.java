package org.dealgate.blocker;

import java.time.DayOfWeek;
import java.time.LocalDate;

/** Counts days on which people work: all but Saturdays and Sundays. */
final class BusinessDays {

    private BusinessDays() {}

    static LocalDate after(LocalDate day, int businessDays) {
        LocalDate next = day;
        for (int left = businessDays; left > 0; ) {
            next = next.plusDays(1);
            if (next.getDayOfWeek() != DayOfWeek.SATURDAY && next.getDayOfWeek() != DayOfWeek.SUNDAY) {
                left--;
            }
        }
        return next;
    }
}
