package org.dealgate.blocker;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import org.dealgate.calendar.BusinessCalendar;
import org.dealgate.deal.Deal;
import org.dealgate.deal.Stage;
import org.dealgate.people.CurrentActor;
import org.dealgate.people.People;
import org.dealgate.people.Person;
import org.dealgate.refusal.Problems;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes a blocker of what somebody says is in the way; what they leave open is as usual for its kind. */
@Component
class Raising {

    private static final int LONGEST_TEXT = 2000;
    private static final int LONGEST_DEPARTMENT = 200;
    private static final int LATEST_DUE_IN_YEARS = 10;

    private final BlockerKinds kinds;
    private final BlockerRules rules;
    private final BusinessCalendar calendar;
    private final People people;

    Raising(BlockerKinds kinds, BlockerRules rules, BusinessCalendar calendar, People people) {
        this.kinds = kinds;
        this.rules = rules;
        this.calendar = calendar;
        this.people = people;
    }

    /** @throws org.dealgate.refusal.Refusal naming all that is wrong with the draft */
    Blocker of(Deal deal, BlockerDraft draft, Instant now) {
        boolean bySystem = CurrentActor.get().isSystem();
        LocalDate today = LocalDate.ofInstant(now, zone());
        var problems = new Problems();
        String key = problems.line("kind", draft.kind(), 100);
        Optional<BlockerKind> kind = kinds.find(key).filter(known -> known.offered() || bySystem);
        if (!key.isEmpty() && kind.isEmpty()) {
            problems.add("kind", "blocker.kind-unknown", String.join(", ", kinds.offered()));
        }
        String text = problems.text("text", draft.text(), LONGEST_TEXT);
        String owner = problems.line("owner", draft.owner(), 100);
        String department = problems.optionalLine("department", draft.department(), LONGEST_DEPARTMENT);
        List<Stage> stages = stages(draft, deal, problems);
        checkDue(problems, draft.due(), today);
        problems.refuse();
        BlockerKind usual = kind.orElseThrow();
        // what the system finds falls to the deal's owner, and a deal whose owner left must not get stuck for that
        if (!bySystem) {
            rules.requireMaySeeTo(owner);
        }
        return new Blocker(
                0,
                deal.number(),
                key,
                text,
                stages,
                Objects.requireNonNullElse(draft.severity(), usual.severity()),
                owner,
                Objects.requireNonNullElseGet(draft.due(), () -> calendar.plusDays(today, usual.dueDays())),
                Objects.requireNonNullElse(draft.side(), usual.side()),
                department == null ? usual.department() : department,
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
                null,
                null);
    }

    /** A stage that the deal has left may be among them: the deal may come back to it. */
    private static List<Stage> stages(BlockerDraft draft, Deal deal, Problems problems) {
        SortedSet<Stage> said = draft.allStages();
        if (said.isEmpty()) {
            return List.of(deal.stage());
        }
        if (said.last().compareTo(deal.stage()) < 0) {
            problems.add(draft.stages() == null ? "stage" : "stages", "blocker.stage-passed");
        }
        return List.copyOf(said);
    }

    private static void checkDue(Problems problems, @Nullable LocalDate due, LocalDate today) {
        if (due != null && due.isBefore(today)) {
            problems.add("due", "blocker.due-past");
        } else if (due != null && due.isAfter(today.plusYears(LATEST_DUE_IN_YEARS))) {
            problems.add("due", "blocker.due-far");
        }
    }

    private ZoneId zone() {
        return people.find(CurrentActor.get().id()).map(Person::timeZone).orElse(ZoneOffset.UTC);
    }
}
