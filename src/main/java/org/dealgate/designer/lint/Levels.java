package org.dealgate.designer.lint;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dealgate.workflow.deployment.Finding.Level;

/** How bad each finding is here: as usual, or as {@code dealgate.lint.<rule>=error|warning|off} says. */
public final class Levels {

    public static final String PREFIX = "dealgate.lint.";
    /** The guard finds these as well, whatever is set. */
    private static final Set<Check> GUARDED =
            Set.of(Check.UNKNOWN_BEAN, Check.BEAN_MISPLACED, Check.UNKNOWN_QUESTION, Check.WRONG_ARGUMENTS);

    static final Levels USUAL = new Levels(Map.of());

    private final Map<Check, Optional<Level>> set = new EnumMap<>(Check.class);

    private Levels(Map<Check, Optional<Level>> set) {
        this.set.putAll(set);
    }

    /**
     * @param settings {@code error}, {@code warning} or {@code off} by rule
     * @throws IllegalArgumentException naming what is no rule or no level
     */
    public static Levels of(Map<String, String> settings) {
        var set = new EnumMap<Check, Optional<Level>>(Check.class);
        settings.forEach((rule, level) -> set.put(
                known(rule),
                switch (level) {
                    case "error" -> Optional.of(Level.ERROR);
                    case "warning" -> Optional.of(Level.WARNING);
                    case "off" -> Optional.empty();
                    default ->
                        throw new IllegalArgumentException(
                                PREFIX + rule + " must be error, warning or off, not " + level + ".");
                }));
        return new Levels(set);
    }

    private static Check known(String rule) {
        Check check = Check.of(rule).orElseThrow(() -> new IllegalArgumentException(PREFIX + rule + " is no rule."));
        if (GUARDED.contains(check)) {
            throw new IllegalArgumentException(PREFIX + rule + " cannot be set: the guard refuses it anyway.");
        }
        return check;
    }

    /** Empty where it is off. */
    Optional<Level> of(Check check) {
        return set.getOrDefault(check, check.usual());
    }
}
