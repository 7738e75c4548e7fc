package org.dealgate.dealroom.page;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dealgate.people.People;
import org.dealgate.people.Person;
import org.springframework.stereotype.Component;
import org.springframework.web.context.annotation.RequestScope;

/** Everybody who works or worked here, read once a request: for names, and to choose from. */
@Component
@RequestScope
public class Colleagues {

    private final People people;
    private Map<String, Person> all = Map.of();

    Colleagues(People people) {
        this.people = people;
    }

    public Map<String, Person> all() {
        if (all.isEmpty()) {
            all = new LinkedHashMap<>();
            people.all().forEach(person -> all.put(person.id(), person));
        }
        return all;
    }

    public String name(String id) {
        Person person = all().get(id);
        return person == null ? id : person.name();
    }

    /** Active people of any of the groups; of all groups where none is named. */
    public List<Person> active(String... groups) {
        return all().values().stream()
                .filter(Person::active)
                .filter(p -> groups.length == 0 || Arrays.stream(groups).anyMatch(p::isIn))
                .toList();
    }
}
