package org.dealgate.workflow.task;

import java.util.Locale;
import org.dealgate.people.CurrentActor;
import org.dealgate.people.People;
import org.dealgate.people.Person;
import org.springframework.stereotype.Component;

/** Who opens a form. */
@Component
public class Reader {

    private final People people;

    Reader(People people) {
        this.people = people;
    }

    /** English where no person opens it. */
    public Locale language() {
        return CurrentActor.person()
                .or(() -> people.find(CurrentActor.get().id()))
                .map(Person::language)
                .orElse(Locale.ENGLISH);
    }
}
