package org.dealgate.deal;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.dealgate.calendar.Today;
import org.dealgate.people.Permission;
import org.dealgate.refusal.Problems;
import org.dealgate.refusal.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts deals on hold and resumes them. On hold a deal stays where it is, and the time that others have does not run. */
@Service
@Transactional
public class Holds {

    private static final int LONGEST_REASON = 4000;

    private final Deals deals;
    private final DealRows rows;
    private final DealAccess access;
    private final ApplicationEventPublisher events;
    private final Today today;
    private final Clock clock;

    Holds(Deals deals, DealRows rows, DealAccess access, ApplicationEventPublisher events, Today today, Clock clock) {
        this.deals = deals;
        this.rows = rows;
        this.access = access;
        this.events = events;
        this.today = today;
        this.clock = clock;
    }

    /** @param until the last day for which it is meant; the owner is reminded the morning after */
    public void hold(String number, @Nullable String reason, @Nullable LocalDate until) {
        Deal deal = deals.lock(number);
        access.requireChange(deal, Permission.HOLD_DEAL);
        access.requireGoesOn(deal);
        var problems = new Problems();
        String why = problems.text("reason", reason, LONGEST_REASON);
        DealRules.date(problems, "until", until);
        if (until != null && until.isBefore(today.earliest())) {
            problems.add("until", "deal.hold.until.past");
        }
        problems.refuse();
        deal.hold(new Hold(now(), until, why));
        rows.flush();
        events.publishEvent(new Deal.Held(number, why, until, deal.stage()));
    }

    public void resume(String number, @Nullable String reason) {
        Deal deal = deals.lock(number);
        access.requireChange(deal, Permission.HOLD_DEAL);
        Hold hold = deal.hold().orElseThrow(() -> Refusal.conflict("deal.not-held", number));
        var problems = new Problems();
        String why = problems.optionalText("reason", reason, LONGEST_REASON);
        problems.refuse();
        deal.resume();
        rows.flush();
        events.publishEvent(new Deal.Resumed(number, why, hold.since()));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
