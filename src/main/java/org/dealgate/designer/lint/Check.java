package org.dealgate.designer.lint;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.dealgate.workflow.deployment.Finding.Level;

/** Everything that is checked, and how bad it is unless somebody says otherwise. */
enum Check {
    // the process as a whole
    NOT_EXECUTABLE(Level.ERROR),
    NO_TIME_TO_LIVE(Level.ERROR),
    NO_PLATFORM(Level.WARNING),
    NO_START(Level.ERROR),
    NO_END(Level.ERROR),
    DUPLICATE_ID(Level.ERROR),
    UNREACHABLE(Level.WARNING),
    DEAD_END(Level.ERROR);

    private final Level usual;

    Check(Level usual) {
        this.usual = usual;
    }

    Level usual() {
        return usual;
    }

    /** As in findings, in the configuration and in the texts. */
    String rule() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<Check> of(String rule) {
        return Arrays.stream(values())
                .filter(check -> check.rule().equals(rule))
                .findFirst();
    }
}
