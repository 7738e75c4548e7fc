package org.dealgate.people;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A person to be created, as somebody typed it.
 *
 * @param language {@code en} or {@code zh}
 * @param timeZone IANA name, for instance {@code Asia/Shanghai}
 * @param position key of a {@link Position}
 */
public record NewPerson(
        @Nullable String id,
        @Nullable String name,
        @Nullable String email,
        @Nullable String language,
        @Nullable String timeZone,
        @Nullable Set<String> groups,
        @Nullable String position,
        @Nullable String password) {

    PersonChange details() {
        return new PersonChange(name, email, language, timeZone, groups, position);
    }
}
