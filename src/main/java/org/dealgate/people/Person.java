package org.dealgate.people;

import java.time.ZoneId;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who works with Dealgate.
 *
 * @param country ISO 3166 alpha-2, whose public holidays they have; null where that is the default
 * @param position key of the {@link Position} held, which the approval matrix names
 */
public record Person(
        String id,
        String name,
        String email,
        Locale language,
        ZoneId timeZone,
        @Nullable String country,
        boolean active,
        Set<String> groups,
        @Nullable String position) {

    public Person {
        groups = Set.copyOf(groups);
    }

    /** Somebody in the default country. */
    public Person(
            String id,
            String name,
            String email,
            Locale language,
            ZoneId timeZone,
            boolean active,
            Set<String> groups,
            @Nullable String position) {
        this(id, name, email, language, timeZone, null, active, groups, position);
    }

    public boolean isIn(String group) {
        return groups.contains(group);
    }
}
