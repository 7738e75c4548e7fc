package org.dealgate.intake.duplicate;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.dealgate.blocker.Readiness;
import org.dealgate.deal.Deal;
import org.dealgate.deal.DealAccess;
import org.dealgate.deal.Deals;
import org.dealgate.deal.Outcome;
import org.dealgate.people.CurrentActor;
import org.dealgate.people.Permission;
import org.dealgate.people.Rights;
import org.dealgate.refusal.Refusal;
import org.dealgate.stakeholder.Stakeholder;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Deals that may be one purchase, and what the customer says about them. */
@Service
@Transactional
public class Duplicates {

    private final SuspicionTable table;
    private final DueDeals due;
    private final ExaminationWorker worker;
    private final Deals deals;
    private final DealAccess access;
    private final MovedPeople people;
    private final Readiness readiness;
    private final Rights rights;
    private final ApplicationEventPublisher events;
    private final MessageSource messages;
    private final Clock clock;

    Duplicates(
            SuspicionTable table,
            DueDeals due,
            ExaminationWorker worker,
            Deals deals,
            DealAccess access,
            MovedPeople people,
            Readiness readiness,
            Rights rights,
            ApplicationEventPublisher events,
            MessageSource messages,
            Clock clock) {
        this.table = table;
        this.due = due;
        this.worker = worker;
        this.deals = deals;
        this.access = access;
        this.people = people;
        this.readiness = readiness;
        this.rights = rights;
        this.events = events;
        this.messages = messages;
        this.clock = clock;
    }

    /** Whether two people are one, however their name is written: where their deals become one, they stay one. */
    public static boolean isSamePerson(Stakeholder one, Stakeholder other) {
        return one.who().person() == other.who().person()
                || Name.ofItem(one.name()).equals(Name.ofItem(other.name()));
    }

    /** What a deal is or was suspected with, the open ones first, each as seen from it; without what is gone. */
    @Transactional(readOnly = true)
    public List<Suspicion> of(String dealNumber) {
        rights.require(Permission.VIEW_DEALS);
        return table.all(dealNumber).stream()
                .filter(s -> s.state() != Suspicion.State.GONE)
                .toList();
    }

    /** @throws Refusal not found, where the two were never taken for one purchase */
    @Transactional(readOnly = true)
    public Suspicion between(String dealNumber, String other) {
        rights.require(Permission.VIEW_DEALS);
        return find(dealNumber, other);
    }

    /** The deals of these opportunities were imported: they are compared once no import runs any more. */
    public void imported(Collection<String> crmIds) {
        due.addOpportunities(crmIds);
        worker.wakeAfterCommit();
    }

    /** Whether the current actor may say that the two are different needs; who may end which, {@link #mayEnd} says. */
    public boolean mayTellApart(Deal one, Deal other) {
        return access.mayChange(one, Permission.CHANGE_DEAL) || access.mayChange(other, Permission.CHANGE_DEAL);
    }

    /**
     * Whether the current actor may let the one end in favour of the other: withdraw it; or, where it has ended already, as
     * for different needs.
     */
    public boolean mayEnd(Deal ending, Deal other) {
        return ending.finished() ? mayTellApart(ending, other) : access.mayChange(ending, Permission.WITHDRAW_DEAL);
    }

    /**
     * Resolves it. A deal that does not go on is withdrawn, naming the other one; of a same purchase, whoever is on its map
     * only is put on the other's map.
     */
    public void resolve(String dealNumber, String other, Resolution given) {
        if (!rights.may(Permission.CHANGE_DEAL)) {
            rights.require(Permission.WITHDRAW_DEAL);
        }
        Stream.of(dealNumber, other).sorted().forEach(deals::lock);
        Deal here = deals.get(dealNumber);
        Deal there = deals.get(other);
        find(dealNumber, other);
        Resolution how = given.checked(dealNumber, other);
        require(how, here, there);
        Suspicion suspicion = table.lock(List.of(here.id(), there.id()))
                .get(new DealPair(Math.min(here.id(), there.id()), Math.max(here.id(), there.id())));
        if (!suspicion.isOpen()) {
            throw Refusal.conflict("duplicate.closed", dealNumber, other);
        }
        table.resolve(suspicion, how, CurrentActor.get().id(), clock.instant().truncatedTo(ChronoUnit.MICROS));
        events.publishEvent(new Suspicion.Resolved(dealNumber, other, how));
        events.publishEvent(new Suspicion.Resolved(other, dealNumber, how));
        if (how.ends() != null) {
            end(how, how.ends().equals(dealNumber) ? here : there, how.ends().equals(dealNumber) ? there : here);
        }
        readiness.check(dealNumber);
        readiness.check(other);
    }

    private void require(Resolution how, Deal here, Deal there) {
        if (how.ends() == null && !mayTellApart(here, there)) {
            access.requireChange(here.finished() ? there : here, Permission.CHANGE_DEAL);
        } else if (how.ends() != null) {
            Deal ending = how.ends().equals(here.number()) ? here : there;
            Deal going = ending == here ? there : here;
            requireGoingOn(ending, going);
            if (!mayEnd(ending, going)) {
                access.requireChange(
                        ending.finished() ? going : ending,
                        ending.finished() ? Permission.CHANGE_DEAL : Permission.WITHDRAW_DEAL);
            }
        }
    }

    /** One of the two goes on: the other one is not what was ordered, and this one is not over without an order. */
    private static void requireGoingOn(Deal ending, Deal going) {
        if (ending.outcome() == Outcome.WON) {
            throw Refusal.invalid("ends", "duplicate.ends-won", ending.number());
        }
        if (going.finished() && going.outcome() != Outcome.WON) {
            throw Refusal.invalid("ends", "duplicate.none-goes-on", going.number());
        }
    }

    private void end(Resolution how, Deal ending, Deal going) {
        if (how.as() == Suspicion.State.SAME_PURCHASE && !going.finished()) {
            people.move(ending.number(), going.number());
        }
        if (!ending.finished()) {
            Locale locale = LocaleContextHolder.getLocale();
            deals.withdraw(
                    ending.number(),
                    messages.getMessage(
                            "duplicate.withdrawn." + how.as(),
                            new Object[] {going.number(), how.confirmedBy()},
                            locale));
        }
    }

    private Suspicion find(String dealNumber, String other) {
        return table.all(deals.get(dealNumber).number()).stream()
                .filter(s -> s.other().equals(other))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("duplicate.unknown", dealNumber, other));
    }
}
