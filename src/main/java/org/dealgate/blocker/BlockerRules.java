package org.dealgate.blocker;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Objects;
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
import org.springframework.context.MessageSourceResolvable;
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
            people.requireActive("owner", owner);
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

    /** Whoever sees to the blocker, has the deal, assists it or raised it; and administrators. */
    void requireConcerned(Deal deal, Blocker blocker) {
        Actor actor = CurrentActor.get();
        if (actor.isSystem()
                || actor.id().equals(blocker.owner())
                || actor.id().equals(blocker.raisedBy())
                || actor.id().equals(deal.owner())
                || actor.id().equals(deal.assistant())) {
            return;
        }
        Person person = people.get(actor.id());
        boolean assists = deal.assistant() == null && person.isIn(Groups.ACCOUNT_ASSISTANTS);
        if (!assists && !person.isIn(Groups.ADMINISTRATORS)) {
            throw Refusal.notAllowed("blocker.not-concerned", name(blocker.owner()), name(deal.owner()));
        }
    }

    /** Nobody waives what is in the way of their own deal, and a breach of the finance floor takes an executive. */
    void requireAuthorityToWaive(Deal deal, Blocker blocker) {
        Actor actor = CurrentActor.get();
        if (actor.isSystem()) {
            return;
        }
        if (actor.id().equals(deal.owner())) {
            throw Refusal.notAllowed("blocker.waive-own-deal");
        }
        if (blocker.isFinding()
                && settings.exceptions().contains(blocker.kind())
                && !people.get(actor.id()).isIn(Groups.EXECUTIVES)) {
            throw Refusal.notAllowed("blocker.waive-executives-only", sentence(blocker));
        }
    }

    void requireDocument(String dealNumber, @Nullable Long document) {
        if (document != null && documents.of(dealNumber).stream().noneMatch(d -> d.id() == document)) {
            throw Refusal.invalid("document", "blocker.document-unknown", String.valueOf(document), dealNumber);
        }
    }

    MessageSourceResolvable sentence(Blocker blocker) {
        return BlockerText.sentence(blocker);
    }

    String name(String personId) {
        return people.find(personId).map(Person::name).orElse(personId);
    }

    private ZoneId zone() {
        return people.find(CurrentActor.get().id()).map(Person::timeZone).orElse(ZoneOffset.UTC);
    }
}
