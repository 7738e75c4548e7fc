package org.dealgate.stakeholder.contact;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dealgate.calendar.Today;
import org.dealgate.deal.Deal;
import org.dealgate.deal.Outcome;
import org.dealgate.people.CurrentActor;
import org.dealgate.people.People;
import org.dealgate.refusal.Problems;
import org.dealgate.refusal.Refusal;
import org.dealgate.stakeholder.Stakeholder;
import org.dealgate.stakeholder.Stance;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What must be true of a contact before it is logged. */
@Component
class ActivityRules {

    private static final int LONGEST_TEXT = 4000;
    private static final int LONGEST_STEP = 500;
    private static final int MOST_PEOPLE = 50;
    private static final int MOST_YEARS = 10;

    private final People people;
    private final Today today;
    private final Clock clock;

    ActivityRules(People people, Today today, Clock clock) {
        this.people = people;
        this.today = today;
        this.clock = clock;
    }

    /** After the win the contacts go on; what is lost or withdrawn is over. */
    static boolean goesOn(Deal deal) {
        return !deal.finished() || deal.outcome() == Outcome.WON;
    }

    Activity checked(Deal deal, ActivityDraft draft, List<Stakeholder> map) {
        if (!goesOn(deal)) {
            throw Refusal.conflict("deal.finished", deal.number());
        }
        var problems = new Problems();
        LocalDate day = day(problems, draft.day());
        String nextStep = problems.optionalText("nextStep", draft.nextStep(), LONGEST_STEP);
        requireNextStep(problems, day, nextStep, draft.nextStepOn());
        String about = problems.optionalText("about", draft.about(), LONGEST_TEXT);
        if (draft.kind() == null) {
            problems.add("kind", "refusal.missing");
        }
        Map<Long, Stance> stances = Objects.requireNonNullElse(draft.stances(), Map.of());
        List<Activity.Participant> with = with(problems, draft.with(), stances, map);
        requireStances(problems, deal, stances, with);
        String me = CurrentActor.get().id();
        String by = Objects.requireNonNullElse(problems.optionalLine("by", draft.by(), 100), me);
        problems.refuse();
        return new Activity(
                0,
                Objects.requireNonNull(draft.kind()),
                day,
                with,
                people.requireActive("by", by).id(),
                about,
                nextStep,
                draft.nextStepOn(),
                me,
                now());
    }

    private LocalDate day(Problems problems, @Nullable LocalDate given) {
        LocalDate now = today.ofActor();
        LocalDate day = Objects.requireNonNullElse(given, now);
        if (day.isAfter(today.latest())) {
            problems.add("day", "stakeholder.day-to-come");
        } else if (day.isBefore(now.minusYears(MOST_YEARS))) {
            problems.add("day", "contact.day.too-long-ago", MOST_YEARS);
        }
        return day;
    }

    private static void requireNextStep(
            Problems problems, LocalDate day, @Nullable String nextStep, @Nullable LocalDate on) {
        if (on != null && nextStep == null) {
            problems.add("nextStep", "contact.next-step.missing");
        }
        if (on != null && (on.isBefore(day) || on.isAfter(day.plusYears(MOST_YEARS)))) {
            problems.add("nextStepOn", "contact.next-step.day");
        }
    }

    private static List<Activity.Participant> with(
            Problems problems, @Nullable List<Long> given, Map<Long, Stance> stances, List<Stakeholder> map) {
        Map<Long, Stakeholder> known = map.stream().collect(Collectors.toMap(Stakeholder::id, Function.identity()));
        var with = new ArrayList<Activity.Participant>();
        if (given == null || given.isEmpty()) {
            problems.add("with", "contact.with.missing");
        } else if (given.size() > MOST_PEOPLE) {
            problems.add("with", "contact.with.too-many", MOST_PEOPLE);
        } else {
            for (Long id : new LinkedHashSet<>(given)) {
                Stakeholder s = id == null ? null : known.get(id);
                if (s == null) {
                    problems.add("with", "contact.with.unknown", String.valueOf(id));
                } else {
                    with.add(new Activity.Participant(s.who().person(), s.id(), s.name(), stances.get(s.id())));
                }
            }
        }
        return with;
    }

    private static void requireStances(
            Problems problems, Deal deal, Map<Long, Stance> stances, List<Activity.Participant> with) {
        if (deal.finished() && !stances.isEmpty()) {
            problems.add("stances", "contact.stances.finished");
        }
        for (var given : stances.entrySet()) {
            if (given.getValue() == null) {
                problems.add("stances", "refusal.missing");
            } else if (with.stream().noneMatch(p -> given.getKey().equals(p.stakeholder()))) {
                problems.add("stances", "contact.stances.elsewhere", String.valueOf(given.getKey()));
            }
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
