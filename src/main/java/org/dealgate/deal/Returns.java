package org.dealgate.deal;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import org.dealgate.people.CurrentActor;
import org.dealgate.people.Groups;
import org.dealgate.people.People;
import org.dealgate.people.Permission;
import org.dealgate.people.Person;
import org.dealgate.people.Rights;
import org.dealgate.refusal.Problems;
import org.dealgate.refusal.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sends deals back to an earlier stage. Whoever may change the deal may do that from any stage; reviewers and controllers
 * from their own one. Terms, documents, people and blockers stay as they are.
 */
@Service
@Transactional
public class Returns {

    private final Deals deals;
    private final DealRows rows;
    private final DealAccess access;
    private final People people;
    private final WayBack wayBack;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Returns(
            Deals deals,
            DealRows rows,
            DealAccess access,
            People people,
            WayBack wayBack,
            ApplicationEventPublisher events,
            Clock clock) {
        this.deals = deals;
        this.rows = rows;
        this.access = access;
        this.people = people;
        this.wayBack = wayBack;
        this.events = events;
        this.clock = clock;
    }

    public void returnTo(String number, @Nullable Stage earlier, @Nullable String reason) {
        Deal deal = deals.lock(number);
        access.requireChange(deal, Permission.RETURN_DEAL);
        requireTheirTurn(deal);
        access.requireGoesOn(deal);
        var problems = new Problems();
        String why = problems.text("reason", reason, 4000);
        if (earlier == null) {
            problems.add("stage", "refusal.missing");
        }
        problems.refuse();
        Stage from = deal.stage();
        Set<Stage> possible = StageMoves.back(from, deal.outcome());
        if (earlier == null || !possible.contains(earlier)) {
            throw possible.isEmpty()
                    ? Refusal.conflict(
                            "deal.return.impossible." + (deal.outcome() == Outcome.WON ? "won" : "first"), number)
                    : Refusal.invalid("stage", "deal.return.stage." + possible.size(), names(possible));
        }
        if (!wayBack.isKnownTo(number)) {
            throw Refusal.conflict("deal.return.unknown", number);
        }
        deal.comeBackTo(earlier, clock.instant().truncatedTo(ChronoUnit.MICROS), why);
        rows.flush();
        events.publishEvent(new Deal.Returned(number, earlier, from, why));
    }

    /** Where the person may return the deal to now; what a page asks before it offers it. */
    @Transactional(readOnly = true)
    public Set<Stage> possible(Deal deal, Person person) {
        boolean may = !deal.held()
                && access.mayChange(deal, Permission.RETURN_DEAL, person)
                && (access.mayChange(deal, Permission.CHANGE_DEAL, person) || isTheirStage(deal, person));
        Set<Stage> back = may ? StageMoves.back(deal.stage(), deal.outcome()) : Set.of();
        return back.isEmpty() || wayBack.isKnownTo(deal.number()) ? back : Set.of();
    }

    private void requireTheirTurn(Deal deal) {
        boolean theirs = access.mayChange(deal, Permission.CHANGE_DEAL)
                || isTheirStage(deal, people.get(CurrentActor.get().id()));
        if (!theirs) {
            throw Rights.refusal(Permission.RETURN_DEAL);
        }
    }

    private static Object[] names(Set<Stage> stages) {
        return stages.stream()
                .map(stage -> new DefaultMessageSourceResolvable("deal.stage." + stage))
                .toArray();
    }

    private static boolean isTheirStage(Deal deal, Person person) {
        return switch (deal.stage()) {
            case TECHNICAL_REVIEW -> person.isIn(Groups.TECHNICAL_REVIEWERS);
            case FINANCE_FEASIBILITY -> person.isIn(Groups.FINANCE_CONTROLLERS);
            default -> false;
        };
    }
}
