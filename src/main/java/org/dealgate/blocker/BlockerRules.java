package org.dealgate.blocker;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import org.dealgate.deal.Deal;
import org.dealgate.deal.Documents;
import org.dealgate.deal.Stage;
import org.dealgate.people.Actor;
import org.dealgate.people.CurrentActor;
import org.dealgate.people.Groups;
import org.dealgate.people.People;
import org.dealgate.people.Person;
import org.dealgate.refusal.Problems;
import org.dealgate.refusal.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a blocker must say, and who may close which one. */
@Component
class BlockerRules {

    private static final int LONGEST_TEXT = 2000;
    private static final int LONGEST_DEPARTMENT = 200;
    private static final int LATEST_DUE_IN_YEARS = 10;

    private final BlockerSettings settings;
    private final People people;
    private final Documents documents;

    BlockerRules(BlockerSettings settings, People people, Documents documents) {
        this.settings = settings;
        this.people = people;
        this.documents = documents;
    }

    Blocker raised(Deal deal, BlockerDraft draft, Instant now) {
        var problems = new Problems();
        String kind = problems.line("kind", draft.kind(), 100);
        if (!kind.isEmpty() && !settings.kinds().contains(kind)) {
            problems.add("kind", "blocker.kind-unknown", String.join(", ", settings.kinds()));
        }
        String text = problems.text("text", draft.text(), LONGEST_TEXT);
        String owner = problems.line("owner", draft.owner(), 100);
        String department = problems.optionalLine("department", draft.department(), LONGEST_DEPARTMENT);
        Stage stage = Objects.requireNonNullElse(draft.stage(), deal.stage());
        if (stage.compareTo(deal.stage()) < 0) {
            problems.add("stage", "blocker.stage-passed");
        }
        LocalDate due = draft.due();
        checkDue(problems, due, now);
        problems.refuse();
        // what the system finds falls to the deal's owner, and a deal whose owner left must not get stuck for that
        if (!CurrentActor.get().isSystem()) {
            requireMaySeeTo(owner);
        }
        return new Blocker(
                0,
                deal.number(),
                kind,
                text,
                stage,
                Objects.requireNonNullElse(draft.severity(), Severity.BLOCKING),
                owner,
                Objects.requireNonNull(due),
                Objects.requireNonNullElse(draft.side(), Side.OURS),
                department,
                null,
                CurrentActor.get().id(),
                now,
                now,
                BlockerState.OPEN,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    /** Somebody who may not resolve blockers could do nothing about one. */
    void requireMaySeeTo(String person) {
        if (!BlockerAction.RESOLVE.permission.isGrantedTo(
                people.requireActive("owner", person).groups())) {
            throw Refusal.invalid("owner", "blocker.owner-unfit", name(person));
        }
    }

    private void checkDue(Problems problems, @Nullable LocalDate due, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, zone());
        if (due == null) {
            problems.add("due", "refusal.missing");
        } else if (due.isBefore(today)) {
            problems.add("due", "blocker.due-past");
        } else if (due.isAfter(today.plusYears(LATEST_DUE_IN_YEARS))) {
            problems.add("due", "blocker.due-far");
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

    private String name(String personId) {
        return people.find(personId).map(Person::name).orElse(personId);
    }

    private ZoneId zone() {
        return people.find(CurrentActor.get().id()).map(Person::timeZone).orElse(ZoneOffset.UTC);
    }
}
