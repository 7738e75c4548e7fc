package org.dealgate.people;

import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.dealgate.refusal.Blank;
import org.dealgate.refusal.Refusal;
import org.dealgate.refusal.Refusal.Problem;
import org.jspecify.annotations.Nullable;

/** What a person's record may say. Collects every problem, so that a form shows all of them at once. */
class PersonRules {

    static final Set<String> LANGUAGES = Set.of("en", "zh");
    static final Set<String> COUNTRIES = Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2);
    static final int MIN_PASSWORD = 8;

    // the hash looks at no more than this
    private static final int MAX_PASSWORD_BYTES = 72;
    private static final int MAX_NAME = 100;
    private static final int MAX_EMAIL = 254;
    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9._-]{0,62}");
    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}|[\\u0080-\\u009f\\u2028\\u2029\\u202a-\\u202e]");

    private final List<Problem> problems = new ArrayList<>();

    static boolean mayBeId(String id) {
        return ID.matcher(id).matches();
    }

    PersonRules id(@Nullable String id) {
        if (id == null || id.isBlank()) {
            problem("id", "people.required");
        } else if (!ID.matcher(id).matches()) {
            problem("id", "people.id.malformed");
        } else if (id.equals(Actor.SYSTEM_ID) || id.equals(Actor.ANONYMOUS_ID)) {
            problem("id", "people.id.reserved", id);
        }
        return this;
    }

    PersonRules details(PersonChange change) {
        text("name", change.name(), MAX_NAME);
        if (text("email", change.email(), MAX_EMAIL) && !MailAddress.isPlain(Objects.requireNonNull(change.email()))) {
            problem("email", "people.email.malformed");
        }
        if (change.language() == null || !LANGUAGES.contains(change.language())) {
            problem("language", "people.language.unknown");
        }
        if (change.timeZone() == null || !ZoneId.getAvailableZoneIds().contains(change.timeZone())) {
            problem("timeZone", "people.time-zone.unknown");
        }
        if (change.country() != null && !COUNTRIES.contains(change.country())) {
            problem("country", "people.country.unknown", printable(change.country()));
        }
        for (String group : Objects.requireNonNullElse(change.groups(), Set.<String>of())) {
            if (!Groups.ALL.contains(group)) {
                problem("groups", "people.group.unknown", printable(group));
            }
        }
        if (change.position() != null && Position.of(change.position()).isEmpty()) {
            problem("position", "people.position.unknown", printable(change.position()));
        }
        return this;
    }

    PersonRules password(@Nullable String password) {
        if (password == null || password.isEmpty()) {
            problem("password", "people.required");
        } else if (password.codePointCount(0, password.length()) < MIN_PASSWORD) {
            problem("password", "people.password.short", MIN_PASSWORD);
        } else if (password.getBytes(StandardCharsets.UTF_8).length > MAX_PASSWORD_BYTES) {
            problem("password", "people.password.long", MAX_PASSWORD_BYTES);
        }
        return this;
    }

    void check() {
        if (!problems.isEmpty()) {
            throw new Refusal(Refusal.Kind.INVALID, problems);
        }
    }

    private boolean text(String field, @Nullable String value, int max) {
        if (Blank.is(value)) {
            problem(field, "people.required");
        } else if (CONTROL.matcher(value).find()) {
            problem(field, "people.control-characters");
        } else if (value.length() > max) {
            problem(field, "people.too-long", max);
        } else {
            return true;
        }
        return false;
    }

    private void problem(String field, String key, Object... args) {
        problems.add(new Problem(field, key, List.of(args)));
    }

    static String printable(String value) {
        String clean = CONTROL.matcher(value).replaceAll("?");
        return clean.length() > 40 ? clean.substring(0, 40) + "…" : clean;
    }
}
