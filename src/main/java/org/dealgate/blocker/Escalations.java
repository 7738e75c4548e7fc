package org.dealgate.blocker;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.dealgate.calendar.BusinessCalendar;
import org.dealgate.deal.Deal;
import org.dealgate.deal.Deals;
import org.dealgate.notification.Outbox;
import org.dealgate.people.People;
import org.dealgate.people.Person;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes what the rules call for about blockers that stay. Whoever is to hear of several hears of them in one mail. */
@Service
public class Escalations {

    private final BlockerTable blockers;
    private final EscalationTable steps;
    private final EndedHolds holds;
    private final EscalationRules rules;
    private final EscalationMails mails;
    private final BusinessCalendar calendar;
    private final Deals deals;
    private final People people;
    private final Outbox outbox;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Escalations(
            BlockerTable blockers,
            EscalationTable steps,
            EndedHolds holds,
            EscalationRules rules,
            EscalationMails mails,
            BusinessCalendar calendar,
            Deals deals,
            People people,
            Outbox outbox,
            ApplicationEventPublisher events,
            Clock clock) {
        this.blockers = blockers;
        this.steps = steps;
        this.holds = holds;
        this.rules = rules;
        this.mails = mails;
        this.calendar = calendar;
        this.deals = deals;
        this.people = people;
        this.outbox = outbox;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Takes the steps that are due and were not taken yet; nothing on a day on which nobody works.
     *
     * @param today the day that has begun where the rules are asked
     */
    @Transactional
    public void escalate(String dealNumber, LocalDate today) {
        Deal deal = deals.lock(dealNumber);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        if (deal.finished() || !calendar.isBusinessDay(today, null)) {
            return;
        }
        var told = new TreeMap<String, List<Blocker>>();
        var known = new HashMap<EscalationFacts, Set<EscalationStep>>();
        List<EndedHold> onHold = holds.of(dealNumber);
        Map<Long, Set<EscalationStep>> taken = steps.taken(dealNumber);
        for (Blocker blocker : blockers.of(dealNumber)) {
            if (blocker.isOpen()) {
                var due = new TreeSet<>(
                        known.computeIfAbsent(facts(blocker, today, onHold), facts -> rules.steps(dealNumber, facts)));
                due.removeAll(taken.getOrDefault(blocker.id(), Set.of()));
                escalate(deal, blocker, due, now)
                        .forEach(person -> told.computeIfAbsent(person, p -> new ArrayList<>())
                                .add(blocker));
            }
        }
        outbox.enqueueAll(mails.of(deal, told, now));
    }

    private EscalationFacts facts(Blocker blocker, LocalDate today, List<EndedHold> onHold) {
        return new EscalationFacts(
                blocker.severity(),
                age(LocalDate.ofInstant(blocker.openSince(), ZoneOffset.UTC), today, onHold),
                age(blocker.due(), today, onHold),
                blocker.side());
    }

    /** Business days, those on hold left out. */
    private int age(LocalDate from, LocalDate today, List<EndedHold> onHold) {
        int held = onHold.stream()
                .mapToInt(hold -> calendar.daysBetween(hold.since().isAfter(from) ? hold.since() : from, hold.ended()))
                .sum();
        return calendar.daysBetween(from, today) - held;
    }

    /** Who has to hear of it now. A step that reaches nobody is left to be taken once somebody is there. */
    private Set<String> escalate(Deal deal, Blocker blocker, Set<EscalationStep> due, Instant now) {
        var heard = new TreeSet<String>();
        var taken = new ArrayList<String>();
        for (EscalationStep step : due) {
            List<String> hear = recipients(step, deal, blocker);
            if (!hear.isEmpty()) {
                steps.insert(blocker, step, now);
                taken.add(step.name());
                heard.addAll(hear);
            }
        }
        if (!taken.isEmpty()) {
            events.publishEvent(new Blocker.Escalated(blocker, String.join(" ", taken), String.join(" ", heard)));
        }
        return heard;
    }

    private List<String> recipients(EscalationStep step, Deal deal, Blocker blocker) {
        List<Person> who = switch (step) {
            case REMIND_OWNER -> people.find(blocker.owner()).stream().toList();
            case TELL_DEAL_OWNER -> people.find(deal.owner()).stream().toList();
            case TELL_HEAD_OF_SALES, TELL_FINANCE_DIRECTOR, TELL_CHIEF_EXECUTIVE ->
                people.holding(Objects.requireNonNull(step.position).key());
        };
        return who.stream().filter(Person::active).map(Person::id).toList();
    }
}
