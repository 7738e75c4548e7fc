package org.dealgate.deal;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Set;
import org.dealgate.people.Actor;
import org.dealgate.people.CurrentActor;
import org.dealgate.people.Groups;
import org.dealgate.people.People;
import org.dealgate.people.Permission;
import org.dealgate.people.Person;
import org.dealgate.people.Rights;
import org.dealgate.refusal.Refusal;
import org.springframework.stereotype.Component;

/**
 * Who may change a deal. Beside the permission: account managers change the deals that they own or assist, assistants
 * those that they assist and, as far as an assistant may, those that have no assistant; everybody else whom the permission
 * names, and administrators, all of them.
 */
@Component
public class DealAccess {

    private static final Set<String> BOUND_TO_THEIR_OWN = Set.of(Groups.ACCOUNT_MANAGERS, Groups.ACCOUNT_ASSISTANTS);

    private static final String HELD = "deal.held";

    private final Rights rights;
    private final People people;

    DealAccess(Rights rights, People people) {
        this.rights = rights;
        this.people = people;
    }

    /** Refuses unless the current actor may do this to the deal, and the deal is not finished. */
    public void requireChange(Deal deal, Permission permission) {
        require(deal, permission);
        if (deal.finished()) {
            throw Refusal.conflict("deal.finished", deal.number());
        }
    }

    /** Refuses what would take the deal on while it is on hold. */
    public void requireGoesOn(Deal deal) {
        deal.hold().ifPresent(hold -> {
            ZoneId zone = CurrentActor.person().map(Person::timeZone).orElse(ZoneOffset.UTC);
            LocalDate since = LocalDate.ofInstant(hold.since(), zone);
            throw Refusal.conflict(HELD, deal.number(), since.toString(), hold.reason());
        });
    }

    /** Whether something was refused only because the deal is on hold. */
    public static boolean refusedForHold(Refusal refusal) {
        return refusal.problems().get(0).key().equals(HELD);
    }

    /** Refuses unless the current actor may do this to the deal. */
    public void require(Deal deal, Permission permission) {
        rights.require(permission);
        if (!isTheirs(deal, permission, CurrentActor.get())) {
            String owner = people.find(deal.owner()).map(Person::name).orElse(deal.owner());
            throw Refusal.notAllowed("deal.not-yours", deal.number(), owner);
        }
    }

    /** Whether the current actor may do this to the deal now; what a page asks before it offers it. */
    public boolean mayChange(Deal deal, Permission permission) {
        return !deal.finished() && rights.may(permission) && isTheirs(deal, permission, CurrentActor.get());
    }

    /** The same for a person at hand, without a query. */
    public boolean mayChange(Deal deal, Permission permission, Person person) {
        return !deal.finished() && may(deal, permission, person);
    }

    /** Whether the person may do this to the deal, be it finished or not. */
    public boolean may(Deal deal, Permission permission, Person person) {
        return person.active()
                && permission.isGrantedTo(person.groups())
                && (isOnTeam(deal, person.id()) || reaches(deal, permission, person));
    }

    /** Refuses unless the current actor is of the deal's team: its owner or assistant, any assistant where it has none. */
    public void requireTeam(Deal deal) {
        if (!isOfTeam(deal, people.get(CurrentActor.get().id()))) {
            throw Refusal.notAllowed("deal.team-only", deal.number());
        }
    }

    public boolean isOfTeam(Deal deal, Person person) {
        return person.active()
                && (isOnTeam(deal, person.id()) || deal.assistant() == null && person.isIn(Groups.ACCOUNT_ASSISTANTS));
    }

    private boolean isTheirs(Deal deal, Permission permission, Actor actor) {
        return actor.isSystem() || isOnTeam(deal, actor.id()) || reaches(deal, permission, people.get(actor.id()));
    }

    private static boolean isOnTeam(Deal deal, String id) {
        return id.equals(deal.owner()) || id.equals(deal.assistant());
    }

    /** Whether one of the person's groups reaches beyond the deals of their own. */
    private static boolean reaches(Deal deal, Permission permission, Person person) {
        return person.groups().stream()
                        .anyMatch(group -> permission.groups().contains(group) && !BOUND_TO_THEIR_OWN.contains(group))
                || deal.assistant() == null
                        && permission.groups().contains(Groups.ACCOUNT_ASSISTANTS)
                        && person.isIn(Groups.ACCOUNT_ASSISTANTS);
    }
}
