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
        this.rules = rules;
        this.mails = mails;
        this.calendar = calendar;
        this.deals = deals;
        this.people = people;
        this.outbox = outbox;
        this.events = events;
        this.clock = clock;
    }

    /** Takes the steps that are due and were not taken yet; nothing on a day on which nobody works. */
    @Transactional
    public void escalate(String dealNumber) {
        Deal deal = deals.lock(dealNumber);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        if (deal.finished() || !calendar.isBusinessDay(today, null)) {
            return;
        }
        var told = new TreeMap<String, List<Blocker>>();
        var known = new HashMap<EscalationFacts, Set<EscalationStep>>();
        Map<Long, Set<EscalationStep>> taken = steps.taken(dealNumber);
        for (Blocker blocker : blockers.of(dealNumber)) {
            if (blocker.isOpen()) {
                var due = new TreeSet<>(
                        known.computeIfAbsent(facts(blocker, today), facts -> rules.steps(dealNumber, facts)));
                due.removeAll(taken.getOrDefault(blocker.id(), Set.of()));
                escalate(deal, blocker, due, now)
                        .forEach(person -> told.computeIfAbsent(person, p -> new ArrayList<>())
                                .add(blocker));
            }
        }
        outbox.enqueueAll(mails.of(deal, told, now));
    }

    private EscalationFacts facts(Blocker blocker, LocalDate today) {
        return new EscalationFacts(
                blocker.severity(),
                calendar.daysBetween(LocalDate.ofInstant(blocker.openSince(), ZoneOffset.UTC), today),
                calendar.daysBetween(blocker.due(), today),
                blocker.side());
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
