package org.dealgate.blocker;

import java.util.Map;
import java.util.Set;
import org.dealgate.system.CannotStart;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What is usual for a kind of blocker; whoever raises one may say otherwise.
 *
 * @param side whom one waits for
 * @param department where it sits; null where that differs from case to case
 * @param dueDays business days until it should be gone
 * @param offered whether people may choose it
 * @param names what an installation calls it, by language: {@code en} and {@code zh}; before what the bundles say
 */
record BlockerKind(
        @DefaultValue("OURS") Side side,
        @Nullable String department,
        @DefaultValue("BLOCKING") Severity severity,
        @DefaultValue("5") int dueDays,
        @DefaultValue("true") boolean offered,
        @DefaultValue Map<String, String> names) {

    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_DEPARTMENT = 200;
    private static final int LATEST_DUE = 1000;
    private static final Set<String> LANGUAGES = Set.of("en", "zh");

    /** @throws CannotStart naming the property that has to be mended */
    void check(String kind) {
        String property = "dealgate.blocker.kinds." + kind;
        if (!kind.matches("[a-z][a-z0-9]*(-[a-z0-9]+)*") || kind.length() > LONGEST_NAME) {
            throw new CannotStart(property + " is no kind of blockers: call it by at most " + LONGEST_NAME
                    + " lower-case letters, digits and hyphens, such as export-licence.");
        }
        if (dueDays < 0 || dueDays > LATEST_DUE) {
            throw new CannotStart(property + ".due-days must be a number of business days from 0 to " + LATEST_DUE
                    + ", not " + dueDays + ".");
        }
        if (department != null && (department.isBlank() || department.length() > LONGEST_DEPARTMENT)) {
            throw new CannotStart(property + ".department must have at most " + LONGEST_DEPARTMENT
                    + " characters; leave it out where there is no usual one.");
        }
        names.forEach((language, name) -> {
            if (!LANGUAGES.contains(language) || name.isBlank()) {
                throw new CannotStart(property + ".names." + language
                        + " is wrong: names are given in en and in zh, and are not empty.");
            }
        });
    }
}
