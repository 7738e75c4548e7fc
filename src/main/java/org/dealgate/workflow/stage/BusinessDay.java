package org.dealgate.workflow.stage;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import org.dealgate.calendar.BusinessCalendar;
import org.dealgate.refusal.Refusal;
import org.dealgate.workflow.model.WaitForDateOrMessage;
import org.dealgate.workflow.published.Published;
import org.dealgate.workflow.task.TaskSettings;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Dates for timers: {@code ${businessDay.opens(waitUntil)}}. */
@Component
public class BusinessDay {

    private final BusinessCalendar calendar;
    private final ZoneId zone;

    BusinessDay(BusinessCalendar calendar, TaskSettings settings) {
        this.calendar = calendar;
        this.zone = settings.timeZone();
    }

    /**
     * When business opens on the day, or on the first business day after it.
     *
     * @param day as forms answer it, like 2027-03-31
     */
    @Published
    public Date opens(@Nullable String day) {
        if (day == null) {
            throw Refusal.conflict("workflow.wait.no-day", WaitForDateOrMessage.WAIT_UNTIL);
        }
        var midnight = LocalDate.parse(day).atStartOfDay(zone).toInstant();
        return Date.from(calendar.plusHours(midnight, Duration.ZERO, null, zone));
    }
}
