package org.dealgate.people;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a person's record shall say from now on; all of it is replaced. */
public record PersonChange(
        @Nullable String name,
        @Nullable String email,
        @Nullable String language,
        @Nullable String timeZone,
        @Nullable String country,
        @Nullable Set<String> groups,
        @Nullable String position) {

    /** Somebody in the default country. */
    public PersonChange(
            @Nullable String name,
            @Nullable String email,
            @Nullable String language,
            @Nullable String timeZone,
            @Nullable Set<String> groups,
            @Nullable String position) {
        this(name, email, language, timeZone, null, groups, position);
    }
}
