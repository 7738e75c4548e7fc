package org.dealgate.approval;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.dealgate.approval.authority.Authorities;
import org.dealgate.deal.Deal;
import org.dealgate.deal.TermsVersion;
import org.dealgate.people.Groups;
import org.dealgate.people.People;
import org.dealgate.people.Person;
import org.springframework.stereotype.Component;

/** Finds who may approve in a position. */
@Component
class Approvers {

    /** In front of a person's id where the matrix, or somebody, names the person. */
    static final String PERSON = "@";

    private final People people;
    private final Authorities authorities;

    Approvers(People people, Authorities authorities) {
        this.people = people;
        this.authorities = authorities;
    }

    /** Who may approve these terms of the deal. */
    interface ForDeal {

        /** The first of them, by id, who is not taken and whose limit reaches. */
        Optional<Person> find(String position, Set<String> taken);

        /** Whether the person's limit reaches, in that position, or in their own where it is empty. */
        boolean reaches(String person, String position);
    }

    ForDeal of(Deal deal, TermsVersion offered) {
        return new ForDeal() {
            @Override
            public Optional<Person> find(String position, Set<String> taken) {
                return named(position).stream()
                        .filter(person -> mayApproveAs(person, position) && !taken.contains(person.id()))
                        .filter(person -> covers(person, position))
                        .min(Comparator.comparing(Person::id));
            }

            @Override
            public boolean reaches(String person, String position) {
                return people.find(person)
                        .filter(p ->
                                covers(p, position.isEmpty() ? Objects.requireNonNullElse(p.position(), "") : position))
                        .isPresent();
            }

            private boolean covers(Person person, String position) {
                return authorities.limitOf(person, position).covers(deal.valueBase(), offered.exactDiscountPercent());
            }
        };
    }

    private List<Person> named(String position) {
        return position.startsWith(PERSON)
                ? people.find(position.substring(PERSON.length())).stream().toList()
                : people.holding(position);
    }

    /** Whether the person holds the position, or is the one it names, and is an active executive. */
    static boolean mayApproveAs(Person person, String position) {
        boolean named = position.equals(PERSON + person.id()) || position.equals(person.position());
        return named && person.active() && person.isIn(Groups.EXECUTIVES);
    }
}
