package org.dealgate.approval;

import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dealgate.people.People;
import org.dealgate.people.Person;
import org.jspecify.annotations.Nullable;

/** What people are called, read at once; whom nobody knows is called by the id. */
record Names(Map<String, Person> people) {

    static Names of(People people, Stream<@Nullable String> ids) {
        return new Names(people.found(ids.filter(Objects::nonNull).collect(Collectors.toSet())));
    }

    String of(String id) {
        Person person = people.get(id);
        return person == null ? id : person.name();
    }
}
