package org.dealgate.handover;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.dealgate.deal.Deal;
import org.dealgate.deal.PaymentTerm;
import org.dealgate.deal.Terms;
import org.dealgate.deal.TermsVersion;
import org.dealgate.people.Actor;
import org.dealgate.people.CurrentActor;
import org.dealgate.people.Groups;
import org.dealgate.people.People;
import org.dealgate.people.Person;
import org.dealgate.refusal.Blank;
import org.dealgate.refusal.Problems;
import org.dealgate.refusal.Refusal;
import org.springframework.stereotype.Component;

/** What a pack must hold, and who may answer it. */
@Component
class HandoverRules {

    private static final int LONGEST_TEXT = 4000;

    private final People people;
    private final Terms terms;

    HandoverRules(People people, Terms terms) {
        this.people = people;
        this.terms = terms;
    }

    HandoverPack prepared(Deal deal, HandoverDraft draft, int round, Instant now) {
        var problems = new Problems();
        String given = Blank.is(draft.contract()) ? deal.ending().contractNumber() : draft.contract();
        String contract = problems.line("contract", given, 100);
        String promises = problems.text("promises", draft.promises(), LONGEST_TEXT);
        String contacts = problems.text("contacts", draft.contacts(), LONGEST_TEXT);
        String conditions = problems.optionalText("conditions", draft.conditions(), LONGEST_TEXT);
        String serviceContact = problems.line("serviceContact", draft.serviceContact(), 200);
        problems.refuse();
        return new HandoverPack(
                deal.number(),
                round,
                contract,
                promises,
                contacts,
                conditions,
                paymentPlan(deal),
                serviceManager(serviceContact).id(),
                PackState.PREPARED,
                CurrentActor.get().id(),
                now,
                null,
                null,
                null);
    }

    /** By id, or by the name as people write it. */
    private Person serviceManager(String idOrName) {
        List<Person> managers = people.inGroup(Groups.SERVICE_MANAGERS);
        List<Person> meant = managers.stream()
                .filter(p -> p.id().equalsIgnoreCase(idOrName) || p.name().equalsIgnoreCase(idOrName))
                .toList();
        if (meant.size() != 1) {
            String choice =
                    managers.stream().map(p -> p.id() + " (" + p.name() + ")").collect(Collectors.joining(", "));
            throw Refusal.invalid("serviceContact", "handover.service-contact-unknown", choice);
        }
        return meant.get(0);
    }

    /** Whoever sold the deal does not take it over. */
    void requireServiceManager(Deal deal) {
        Actor actor = CurrentActor.get();
        if (actor.isSystem()) {
            return;
        }
        if (actor.id().equals(deal.owner())) {
            throw Refusal.notAllowed("handover.own-deal");
        }
        Person person = people.get(actor.id());
        if (!person.active() || !person.isIn(Groups.SERVICE_MANAGERS) && !person.isIn(Groups.ADMINISTRATORS)) {
            throw Refusal.notAllowed("handover.service-managers-only");
        }
    }

    private String paymentPlan(Deal deal) {
        return terms.current(deal.number()).map(TermsVersion::paymentPlan).orElse(List.of()).stream()
                .map(HandoverRules::line)
                .collect(Collectors.joining("\n"));
    }

    private static String line(PaymentTerm term) {
        return term.percent().toPlainString() + " % " + term.label() + ", " + term.dueDays() + " d";
    }
}
