package org.dealgate.people;

import org.dealgate.refusal.Refusal;
import org.springframework.stereotype.Component;

/** Looks up in the table of rights ({@link Permission}) what the actor may do. The system may everything. */
@Component
public class Rights {

    private final PersonTable people;

    Rights(PersonTable people) {
        this.people = people;
    }

    /** Refuses unless the current actor may. */
    public void require(Permission permission) {
        if (!may(permission)) {
            throw refusal(permission);
        }
    }

    /** What somebody is told whose groups lack it. */
    public static Refusal refusal(Permission permission) {
        return Refusal.notAllowed("people.not-allowed." + permission.key());
    }

    public boolean may(Permission permission) {
        return may(CurrentActor.get(), permission);
    }

    public boolean may(Actor actor, Permission permission) {
        return actor.isSystem()
                || CurrentActor.person()
                        .filter(p -> p.id().equals(actor.id()))
                        .or(() -> people.find(actor.id()))
                        .filter(Person::active)
                        .filter(p -> permission.isGrantedTo(p.groups()))
                        .isPresent();
    }
}
