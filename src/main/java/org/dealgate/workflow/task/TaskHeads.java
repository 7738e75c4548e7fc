package org.dealgate.workflow.task;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.dealgate.account.Tier;
import org.dealgate.calendar.BusinessCalendar;
import org.dealgate.deal.Deal;
import org.dealgate.deal.Deals;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** Works out what a new task is called, how urgent it is and when it is due. */
@Component
@EnableConfigurationProperties(TaskSettings.class)
public class TaskHeads {

    /** The engine's own default. */
    private static final int USUAL = 50;

    private final Deals deals;
    private final TaskSettings settings;
    private final BusinessCalendar calendar;
    private final Clock clock;

    TaskHeads(Deals deals, TaskSettings settings, BusinessCalendar calendar, Clock clock) {
        this.deals = deals;
        this.settings = settings;
        this.calendar = calendar;
        this.clock = clock;
    }

    public TaskHead of(String dealNumber, String task) {
        Deal deal = deals.get(dealNumber);
        return new TaskHead(
                dealNumber,
                deal.title(),
                priority(deal.valueBase().orElse(null), deal.account().tier()),
                due(task));
    }

    /**
     * A due date after nothing was done for a while: as much business time is left as was left then. What was overdue
     * already stays so.
     */
    public Instant pushedBack(Instant due, Instant since, Instant now) {
        return due.isAfter(since)
                ? calendar.plusHours(
                        now, calendar.between(since, due, null, settings.timeZone()), null, settings.timeZone())
                : due;
    }

    /** 50 to 90; a deal whose value is not known is as urgent as its account. */
    int priority(@Nullable BigDecimal valueBase, @Nullable Tier tier) {
        int bySize = valueBase == null || valueBase.compareTo(settings.largeFrom()) < 0
                ? 0
                : valueBase.compareTo(settings.veryLargeFrom()) < 0 ? 10 : 20;
        int byTier = tier == Tier.A ? 20 : tier == Tier.B ? 10 : 0;
        return USUAL + bySize + byTier;
    }

    Instant due(String task) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), settings.timeZone());
        LocalDate day = calendar.plusDays(today, settings.daysFor(task));
        return day.atTime(settings.endOfDay(), 0).atZone(settings.timeZone()).toInstant();
    }
}
