package org.dealgate.refusal;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.dealgate.refusal.Refusal.Kind;
import org.dealgate.refusal.Refusal.Problem;
import org.jspecify.annotations.Nullable;

/** Gathers what is wrong with an input, so that all of it is said at once. */
public final class Problems {

    private final List<Problem> found = new ArrayList<>();

    public void add(String field, String key, Object... args) {
        found.add(new Problem(field, key, List.of(args)));
    }

    /** One line of text that must be there, without spaces around it. */
    public String line(String field, @Nullable String value, int longest) {
        String given = optionalLine(field, value, longest);
        if (given == null) {
            add(field, "refusal.missing");
        }
        return given == null ? "" : given;
    }

    /** One line of text; null where it is absent or blank. */
    public @Nullable String optionalLine(String field, @Nullable String value, int longest) {
        return checked(field, value, longest, Unsafe::inLine);
    }

    /** Text of several lines that must be there. */
    public String text(String field, @Nullable String value, int longest) {
        String given = optionalText(field, value, longest);
        if (given == null) {
            add(field, "refusal.missing");
        }
        return given == null ? "" : given;
    }

    /** Text of several lines; null where it is absent or blank. */
    public @Nullable String optionalText(String field, @Nullable String value, int longest) {
        return checked(field, value, longest, Unsafe::inText);
    }

    private @Nullable String checked(String field, @Nullable String value, int longest, Predicate<String> unsafe) {
        if (value == null) {
            return null;
        }
        if (unsafe.test(value)) {
            add(field, "refusal.control-characters");
            return value;
        }
        String given = Blank.stripped(value);
        if (given.codePointCount(0, given.length()) > longest) {
            add(field, "refusal.too-long", longest);
        }
        return given.isEmpty() ? null : given;
    }

    public boolean none() {
        return found.isEmpty();
    }

    /** @throws Refusal naming every problem, where there is one */
    public void refuse() {
        if (!found.isEmpty()) {
            throw new Refusal(Kind.INVALID, found);
        }
    }
}
