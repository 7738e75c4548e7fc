package org.dealgate.people;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A person to be created, as somebody typed it.
 *
 * @param language {@code en} or {@code zh}
 * @param timeZone IANA name, for instance {@code Asia/Shanghai}
 * @param country ISO 3166 alpha-2, for instance {@code CN}; null for the default
 * @param position key of a {@link Position}
 */
public record NewPerson(
        @Nullable String id,
        @Nullable String name,
        @Nullable String email,
        @Nullable String language,
        @Nullable String timeZone,
        @Nullable String country,
        @Nullable Set<String> groups,
        @Nullable String position,
        @Nullable String password) {

    /** Somebody in the default country. */
    public NewPerson(
            @Nullable String id,
            @Nullable String name,
            @Nullable String email,
            @Nullable String language,
            @Nullable String timeZone,
            @Nullable Set<String> groups,
            @Nullable String position,
            @Nullable String password) {
        this(id, name, email, language, timeZone, null, groups, position, password);
    }

    PersonChange details() {
        return new PersonChange(name, email, language, timeZone, country, groups, position);
    }
}
