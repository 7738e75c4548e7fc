package org.dealgate.approval;

import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dealgate.people.Person;

/** Who holds a position in a rehearsal: who was asked for it, else somebody who is called as the position. */
record RehearsedHolders(Map<String, Rehearsal.Seat> known) implements Approvers.ForDeal {

    @Override
    public Optional<Person> find(String position, Set<String> taken) {
        Rehearsal.Seat seat = known.get(position);
        String holder = seat == null ? position : seat.approver();
        return Optional.of(holder).filter(id -> !taken.contains(id)).map(RehearsedHolders::person);
    }

    @Override
    public boolean reaches(String person, String position) {
        return true;
    }

    private static Person person(String id) {
        return new Person(id, id, "", Locale.ENGLISH, ZoneOffset.UTC, true, Set.of(), null);
    }
}
