package org.dealgate.approval.authority;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dealgate.people.Actor;
import org.dealgate.people.CurrentActor;
import org.dealgate.people.Permission;
import org.dealgate.people.Person;
import org.dealgate.people.Rights;
import org.dealgate.refusal.Problems;
import org.dealgate.refusal.Refusal;
import org.dealgate.refusal.Refusal.Problem;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which executives are away. */
@Service
@Transactional
public class Absences {

    private final AbsenceTable table;
    private final Assistants assistants;
    private final Executives executives;
    private final Rights rights;
    private final ApplicationEventPublisher events;

    Absences(
            AbsenceTable table,
            Assistants assistants,
            Executives executives,
            Rights rights,
            ApplicationEventPublisher events) {
        this.table = table;
        this.assistants = assistants;
        this.executives = executives;
        this.rights = rights;
        this.events = events;
    }

    /** Whether the person is away today, in their time zone. */
    @Transactional(readOnly = true)
    public boolean isAbsent(String person) {
        List<Absence> standing = table.standingOf(person);
        if (standing.isEmpty()) {
            return false;
        }
        LocalDate today = executives.today(person);
        return standing.stream().anyMatch(absence -> absence.on(today) == State.IN_FORCE);
    }

    /**
     * Those of the current actor and of whom the actor assists, to an administrator all; with where they stand today.
     * Latest first.
     */
    @Transactional(readOnly = true)
    public Map<Absence, State> visible() {
        List<Absence> seen =
                rights.may(Permission.SET_AUTHORITIES) ? table.all() : table.of(assistants.inWhoseNameIMayAct());
        var states = new LinkedHashMap<Absence, State>();
        if (!seen.isEmpty()) {
            Map<String, LocalDate> todays = executives.todays();
            seen.forEach(a -> states.put(a, a.on(todays.get(a.person()))));
        }
        return states;
    }

    /** Where it stands today, in the person's time zone. */
    @Transactional(readOnly = true)
    public State state(Absence absence) {
        return absence.on(executives.today(absence.person()));
    }

    /**
     * Sets an absence.
     *
     * @throws Refusal where the actor may not act in the person's name, a field is wrong, or another absence overlaps
     */
    public Absence create(AbsenceDraft draft) {
        String person = draft.person() == null ? CurrentActor.get().id() : draft.person();
        Actor actor = assistants.actingFor(person);
        var problems = new Problems();
        Optional<Person> absent = executives.check(problems, "person", person);
        absent.ifPresent(found -> Period.check(problems, draft.from(), draft.until(), executives.today(found)));
        problems.refuse();
        var days = new Period(requireNonNull(draft.from()), requireNonNull(draft.until()));
        String id = absent.orElseThrow().id();
        table.hold(id);
        requireNoOverlap(id, days);
        Absence set = table.insert(id, days, actor.id());
        events.publishEvent(new Absence.Set(set, actor));
        return set;
    }

    /**
     * Ends it at once, or calls it off.
     *
     * @throws Refusal where the actor may not act in the person's name, or it has ended already
     */
    public Absence end(long id) {
        String person = get(id).person();
        Actor actor = assistants.actingFor(person);
        table.hold(person);
        if (!state(get(id)).isToCome()) {
            throw Refusal.conflict("authority.absence.ended");
        }
        Absence ended = table.end(id, actor.id());
        events.publishEvent(new Absence.Ended(ended, actor));
        return ended;
    }

    private void requireNoOverlap(String person, Period days) {
        table.standingOf(person).stream()
                .filter(absence -> absence.period().overlaps(days))
                .findFirst()
                .ifPresent(absence -> {
                    var args = List.<Object>of(
                            absence.from().toString(), absence.until().toString());
                    var problem = new Problem("from", "authority.absence.overlap", args);
                    throw new Refusal(Refusal.Kind.CONFLICT, List.of(problem));
                });
    }

    private Absence get(long id) {
        return table.find(id).orElseThrow(() -> Refusal.notFound("authority.absence.unknown"));
    }
}
