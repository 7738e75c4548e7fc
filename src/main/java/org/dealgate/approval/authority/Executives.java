package org.dealgate.approval.authority;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.dealgate.people.Groups;
import org.dealgate.people.People;
import org.dealgate.people.Person;
import org.dealgate.refusal.Problems;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The people whose authority this is about, and their calendar day. */
@Component
class Executives {

    private static final int LONGEST_ID = 63;

    private final People people;
    private final Clock clock;

    Executives(People people, Clock clock) {
        this.people = people;
        this.clock = clock;
    }

    /** The active executive of that id. */
    Optional<Person> find(String id) {
        return people.find(id).filter(Executives::is);
    }

    static boolean is(Person person) {
        return person.active() && person.isIn(Groups.EXECUTIVES);
    }

    /** The active executive of that id; empty, and a problem of the field, where there is none. */
    Optional<Person> check(Problems problems, String field, @Nullable String id) {
        var written = new Problems();
        String given = written.line(field, id, LONGEST_ID);
        Optional<Person> found = written.none() ? find(given) : Optional.empty();
        if (found.isEmpty()) {
            problems.add(field, given.isEmpty() ? "refusal.missing" : "authority.not-an-executive");
        }
        return found;
    }

    /** The day it is where the person is. */
    LocalDate today(Person person) {
        return LocalDate.ofInstant(clock.instant(), person.timeZone());
    }

    /** The day it is where each of all people is, by id. */
    Map<String, LocalDate> todays() {
        return people.all().stream().collect(Collectors.toMap(Person::id, this::today));
    }

    /** The day it is where the person of that id is, whether they are an executive or not. */
    LocalDate today(String id) {
        return today(people.get(id));
    }
}
