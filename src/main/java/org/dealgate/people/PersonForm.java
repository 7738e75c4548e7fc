package org.dealgate.people;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the page's form holds while somebody fills it in. */
record PersonForm(
        @Nullable String id,
        @Nullable String name,
        @Nullable String email,
        @Nullable String language,
        @Nullable String timeZone,
        @Nullable String country,
        @Nullable List<String> groups,
        @Nullable String position,
        @Nullable String password) {

    static PersonForm empty() {
        return new PersonForm("", "", "", "en", "UTC", "", List.of(), "", "");
    }

    static PersonForm of(Person p) {
        return new PersonForm(
                p.id(),
                p.name(),
                p.email(),
                p.language().getLanguage(),
                p.timeZone().getId(),
                p.country(),
                List.copyOf(p.groups()),
                p.position(),
                "");
    }

    public boolean in(String group) {
        return groups != null && groups.contains(group);
    }

    NewPerson newPerson() {
        return new NewPerson(
                id, name, email, language, timeZone, chosen(country), groupSet(), chosen(position), password);
    }

    PersonChange change() {
        return new PersonChange(name, email, language, timeZone, chosen(country), groupSet(), chosen(position));
    }

    /** As it is, without the password, to be shown again. */
    PersonForm again() {
        return new PersonForm(id, name, email, language, timeZone, country, groups, position, "");
    }

    private Set<String> groupSet() {
        return Set.copyOf(Objects.requireNonNullElse(groups, List.of()));
    }

    private static @Nullable String chosen(@Nullable String value) {
        return value == null || value.isEmpty() ? null : value;
    }
}
