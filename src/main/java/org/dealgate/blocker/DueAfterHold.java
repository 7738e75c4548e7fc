package org.dealgate.blocker;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.dealgate.calendar.BusinessCalendar;
import org.dealgate.deal.Deal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What was not overdue when a deal was put on hold is due as many business days later as the hold lasted. */
@Component
class DueAfterHold {

    private final BlockerTable table;
    private final BusinessCalendar calendar;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    DueAfterHold(BlockerTable table, BusinessCalendar calendar, ApplicationEventPublisher events, Clock clock) {
        this.table = table;
        this.calendar = calendar;
        this.events = events;
        this.clock = clock;
    }

    @EventListener
    void on(Deal.Resumed event) {
        LocalDate since = LocalDate.ofInstant(event.heldSince(), ZoneOffset.UTC);
        int days = calendar.daysBetween(since, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
        if (days == 0) {
            return;
        }
        table.of(event.dealNumber()).stream()
                .filter(blocker -> blocker.isOpen() && !blocker.due().isBefore(since))
                .map(blocker -> blocker.dueOn(calendar.plusDays(blocker.due(), days)))
                .forEach(blocker -> {
                    table.update(blocker);
                    events.publishEvent(new Blocker.Postponed(blocker));
                });
    }
}
