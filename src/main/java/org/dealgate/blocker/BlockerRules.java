package org.dealgate.blocker;

import java.util.Optional;
import org.dealgate.deal.Answers;
import org.dealgate.deal.Deal;
import org.dealgate.deal.Documents;
import org.dealgate.people.Actor;
import org.dealgate.people.CurrentActor;
import org.dealgate.people.Groups;
import org.dealgate.people.People;
import org.dealgate.people.Person;
import org.dealgate.refusal.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who may do what to which blocker. */
@Component
class BlockerRules {

    private final BlockerSettings settings;
    private final People people;
    private final Documents documents;
    private final Answers answers;

    BlockerRules(BlockerSettings settings, People people, Documents documents, Answers answers) {
        this.settings = settings;
        this.people = people;
        this.documents = documents;
        this.answers = answers;
    }

    /** Somebody who may not resolve blockers could do nothing about one. */
    void requireMaySeeTo(String person) {
        if (!BlockerAction.RESOLVE.permission.isGrantedTo(
                people.requireActive("owner", person).groups())) {
            throw Refusal.invalid("owner", "blocker.owner-unfit", name(person));
        }
    }

    /** @throws Refusal where the current actor may not do that to the blocker */
    void require(BlockerAction action, Deal deal, Blocker blocker) {
        Actor actor = CurrentActor.get();
        if (!actor.isSystem()) {
            Person person =
                    CurrentActor.person().or(() -> people.find(actor.id())).orElse(null);
            refusal(action, deal, blocker, person).ifPresent(refusal -> {
                throw refusal;
            });
        }
    }

    /** Why the person may not do that to the blocker; empty where they may. */
    Optional<Refusal> refusal(BlockerAction action, Deal deal, Blocker blocker, @Nullable Person person) {
        if (person == null || !person.active() || !action.permission.isGrantedTo(person.groups())) {
            return Optional.of(action.withoutRight());
        }
        return switch (action) {
            case ASSIGN -> unconcerned(deal, blocker, person);
            case RESOLVE -> unconcerned(deal, blocker, person).or(() -> clearsItself(blocker));
            case WAIVE -> withoutAuthority(deal, blocker, person);
        };
    }

    /** Whoever sees to the blocker, has the deal, assists it or raised it is concerned; and administrators. */
    private Optional<Refusal> unconcerned(Deal deal, Blocker blocker, Person person) {
        boolean concerned = person.id().equals(blocker.owner())
                || person.id().equals(blocker.raisedBy())
                || person.id().equals(deal.owner())
                || person.id().equals(deal.assistant())
                || deal.assistant() == null && person.isIn(Groups.ACCOUNT_ASSISTANTS)
                || person.isIn(Groups.ADMINISTRATORS);
        return concerned
                ? Optional.empty()
                : Optional.of(Refusal.notAllowed("blocker.not-concerned", name(blocker.owner()), name(deal.owner())));
    }

    private static Optional<Refusal> clearsItself(Blocker blocker) {
        return blocker.isFinding()
                ? Optional.of(Refusal.conflict("blocker.finding-clears-itself", BlockerText.sentence(blocker)))
                : Optional.empty();
    }

    /** Nobody waives what is in the way of their own deal, and a breach of the finance floor takes an executive. */
    private Optional<Refusal> withoutAuthority(Deal deal, Blocker blocker, Person person) {
        if (person.id().equals(deal.owner())) {
            return Optional.of(Refusal.notAllowed("blocker.waive-own-deal"));
        }
        boolean exception = blocker.isFinding() && settings.exceptions().contains(blocker.kind());
        return exception && !person.isIn(Groups.EXECUTIVES)
                ? Optional.of(Refusal.notAllowed("blocker.waive-executives-only", BlockerText.sentence(blocker)))
                : Optional.empty();
    }

    void requireDocument(String dealNumber, @Nullable Long document) {
        if (document != null && documents.of(dealNumber).stream().noneMatch(d -> d.id() == document)) {
            throw Refusal.invalid("document", "blocker.document-unknown", String.valueOf(document), dealNumber);
        }
    }

    void requireCompleted(String dealNumber, @Nullable String task) {
        if (task != null
                && answers.of(dealNumber).stream().noneMatch(a -> a.task().equals(task))) {
            throw Refusal.invalid("task", "blocker.task-not-done", task, dealNumber);
        }
    }

    private String name(String personId) {
        return people.find(personId).map(Person::name).orElse(personId);
    }
}
