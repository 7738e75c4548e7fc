package org.dealgate.blocker;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.dealgate.calendar.BusinessCalendar;
import org.dealgate.deal.Deal;
import org.dealgate.deal.Deals;
import org.dealgate.deal.Stage;
import org.dealgate.people.Actor;
import org.dealgate.people.CurrentActor;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps the findings of the readiness rules and a deal's blockers in step: raises what is found, clears what is found no
 * more, and knows the same cause again. What people raised is theirs and is left alone.
 */
@Service
@Transactional
public class Readiness {

    private final ReadinessRules rules;
    private final Facts facts;
    private final BlockerTable table;
    private final BlockerSettings settings;
    private final BusinessCalendar calendar;
    private final Deals deals;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Readiness(
            ReadinessRules rules,
            Facts facts,
            BlockerTable table,
            BlockerSettings settings,
            BusinessCalendar calendar,
            Deals deals,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rules = rules;
        this.facts = facts;
        this.table = table;
        this.settings = settings;
        this.calendar = calendar;
        this.deals = deals;
        this.events = events;
        this.clock = clock;
    }

    /** Checks the deal against the rules of its stage, as it is at this moment. */
    public void check(String dealNumber) {
        Deal deal = deals.lock(dealNumber);
        if (!deal.finished()) {
            // whoever changed the deal did not raise what the rules find in it
            CurrentActor.as(Actor.SYSTEM, () -> check(deal));
        }
    }

    private void check(Deal deal) {
        List<Blocker> before =
                table.of(deal.number()).stream().filter(Blocker::isFinding).toList();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        LocalDate due = calendar.plusDays(LocalDate.ofInstant(now, ZoneOffset.UTC), settings.findingDays());
        var reconciliation = new Reconciliation(deal.number(), deal.owner(), due, now);
        reconciliation.changes(before, find(facts.of(deal), before)).forEach(this::carryOut);
    }

    /** What the present stage's rules find; and what is open or waived at another stage, where that still is so. */
    private List<Found> find(ReadinessFacts known, List<Blocker> before) {
        var found = new ArrayList<Found>();
        rules.evaluate(known).forEach(finding -> found.add(Found.at(known, finding)));
        Set<String> elsewhere = before.stream()
                .filter(b -> b.state() != BlockerState.CLEARED && b.stage() != known.stage())
                .map(Blocker::rule)
                .collect(Collectors.toSet());
        for (Stage stage : stages(before, elsewhere)) {
            ReadinessFacts there = known.at(stage);
            rules.evaluate(there).stream()
                    .filter(finding -> elsewhere.contains(finding.kind()))
                    .forEach(finding -> found.add(Found.at(there, finding)));
        }
        return found;
    }

    private static Set<Stage> stages(List<Blocker> before, Set<String> rules) {
        return before.stream()
                .filter(b -> rules.contains(b.rule()))
                .map(Blocker::stage)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private void carryOut(Blocker.Event change) {
        if (change instanceof Blocker.Raised raised) {
            events.publishEvent(new Blocker.Raised(table.insert(raised.blocker())));
        } else {
            table.update(change.blocker());
            events.publishEvent(change);
        }
    }
}
