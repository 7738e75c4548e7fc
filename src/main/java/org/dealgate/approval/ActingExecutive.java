package org.dealgate.approval;

import org.dealgate.people.CurrentActor;
import org.dealgate.people.Groups;
import org.dealgate.people.People;
import org.dealgate.people.Person;
import org.dealgate.refusal.Refusal;
import org.springframework.stereotype.Component;

/** The executive who acts: nobody else is ever asked to approve. */
@Component
class ActingExecutive {

    private final People people;

    ActingExecutive(People people) {
        this.people = people;
    }

    /** Whether an executive acts. */
    boolean present() {
        return people.find(CurrentActor.get().id())
                .filter(ActingExecutive::isOne)
                .isPresent();
    }

    /** @throws Refusal where somebody else acts */
    Person require() {
        return people.find(CurrentActor.get().id())
                .filter(ActingExecutive::isOne)
                .orElseThrow(() -> Refusal.notAllowed("approval.executives-only"));
    }

    static boolean isOne(Person person) {
        return person.active() && person.isIn(Groups.EXECUTIVES);
    }
}
