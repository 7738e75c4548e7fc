package org.dealgate.approval.authority;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dealgate.people.Actor;
import org.dealgate.people.CurrentActor;
import org.dealgate.people.Groups;
import org.dealgate.people.People;
import org.dealgate.people.Permission;
import org.dealgate.people.Person;
import org.dealgate.people.Rights;
import org.dealgate.refusal.Problems;
import org.dealgate.refusal.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who may set whose delegations and absences: one's own, those of whom one assists, and an administrator all. */
@Service
@Transactional
public class Assistants {

    private static final int LONGEST_ID = 63;

    private final AssistantTable table;
    private final Executives executives;
    private final People people;
    private final Rights rights;
    private final ApplicationEventPublisher events;

    Assistants(
            AssistantTable table,
            Executives executives,
            People people,
            Rights rights,
            ApplicationEventPublisher events) {
        this.table = table;
        this.executives = executives;
        this.people = people;
        this.rights = rights;
        this.events = events;
    }

    /** Those of the current actor and those that the actor is; to an administrator all. */
    @Transactional(readOnly = true)
    public List<Assistant> visible() {
        return rights.may(Permission.SET_AUTHORITIES)
                ? table.all()
                : table.concerning(CurrentActor.get().id());
    }

    /** The current actor's own id, and those of whom they assist. */
    @Transactional(readOnly = true)
    public List<String> inWhoseNameIMayAct() {
        var names = new ArrayList<>(List.of(CurrentActor.get().id()));
        names.addAll(whomIAssist());
        return names;
    }

    /** Whether the person is an executive, somebody's assistant or an administrator. */
    @Transactional(readOnly = true)
    public boolean concern(Person person) {
        return Executives.is(person)
                || person.active() && Permission.SET_AUTHORITIES.isGrantedTo(person.groups())
                || mayAssist(person) && !table.executivesOf(person.id()).isEmpty();
    }

    /**
     * Permits somebody to set an executive's delegations and absences in that one's name.
     *
     * @param executive the current actor where null
     */
    public Assistant permit(@Nullable String executive, @Nullable String assistant) {
        String whose = executive == null ? CurrentActor.get().id() : executive;
        requireOneself(whose);
        var problems = new Problems();
        Optional<Person> permitting = executives.check(problems, "executive", whose);
        String given = problems.line("assistant", assistant, LONGEST_ID);
        Optional<Person> helper = people.find(given).filter(Assistants::mayAssist);
        if (helper.isPresent() && helper.equals(permitting)) {
            problems.add("assistant", "authority.assistant.oneself");
        } else if (!given.isEmpty() && helper.isEmpty()) {
            problems.add("assistant", "authority.assistant.unfit");
        }
        problems.refuse();
        Assistant permitted = table.insert(
                        permitting.orElseThrow().id(),
                        helper.orElseThrow().id(),
                        CurrentActor.get().id())
                .orElseThrow(() -> new Refusal(
                        Refusal.Kind.CONFLICT,
                        List.of(new Refusal.Problem("assistant", "authority.assistant.already", List.of()))));
        events.publishEvent(new Assistant.Permitted(permitted, CurrentActor.get()));
        return permitted;
    }

    /** Withdraws what {@link #permit} gave. */
    public void withdraw(String executive, String assistant) {
        requireOneself(executive);
        Assistant withdrawn = people.find(executive)
                .flatMap(e -> people.find(assistant).flatMap(a -> table.delete(e.id(), a.id())))
                .orElseThrow(() -> Refusal.notFound("authority.assistant.unknown"));
        events.publishEvent(new Assistant.Withdrawn(withdrawn, CurrentActor.get()));
    }

    /**
     * The current actor as whoever may set this person's delegations and absences.
     *
     * @throws Refusal where the actor may not
     */
    Actor actingFor(String person) {
        Actor actor = CurrentActor.get();
        if (isOneselfOrAdministrator(person)) {
            return actor;
        }
        if (!whomIAssist().contains(person)) {
            throw Refusal.notAllowed("authority.not-in-their-name");
        }
        return new Actor(actor.id(), actor.channel(), person);
    }

    private List<String> whomIAssist() {
        return people.find(CurrentActor.get().id())
                .filter(Assistants::mayAssist)
                .map(me -> table.executivesOf(me.id()))
                .orElse(List.of());
    }

    private void requireOneself(String executive) {
        if (!isOneselfOrAdministrator(executive)) {
            throw Refusal.notAllowed("authority.assistant.not-yours");
        }
    }

    private boolean isOneselfOrAdministrator(String person) {
        boolean oneself = person.equals(CurrentActor.get().id());
        return oneself && executives.find(person).isPresent() || rights.may(Permission.SET_AUTHORITIES);
    }

    private static boolean mayAssist(Person person) {
        return person.active() && !person.isIn(Groups.AUDITORS);
    }
}
