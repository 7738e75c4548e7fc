package org.dealgate.people;

import java.time.ZoneId;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who works with Dealgate.
 *
 * @param position key of the {@link Position} held, which the approval matrix names
 */
public record Person(
        String id,
        String name,
        String email,
        Locale language,
        ZoneId timeZone,
        boolean active,
        Set<String> groups,
        @Nullable String position) {

    public Person {
        groups = Set.copyOf(groups);
    }

    public boolean isIn(String group) {
        return groups.contains(group);
    }
}
