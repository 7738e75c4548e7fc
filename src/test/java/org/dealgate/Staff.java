package org.dealgate;

import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.dealgate.people.NewPerson;
import org.dealgate.people.People;

/** Makes people for one test, whose password is their id. */
public final class Staff {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private Staff() {}

    public static String member(People people, String... groups) {
        String id = "p" + NUMBER.incrementAndGet() + "-" + (groups.length == 0 ? "none" : groups[0]);
        people.seed(new NewPerson(
                id, "Person " + id, id + "@example.com", "en", "Europe/Berlin", Set.of(groups), null, id));
        return id;
    }
}
