package org.dealgate.blocker;

import org.jspecify.annotations.Nullable;

/**
 * Something a readiness rule finds missing or wrong at a stage's gate.
 *
 * @param kind the finding's own key in kebab-case, for instance {@code economic-buyer-missing}; the same cause has the
 *     same kind, and its sentence is {@code blocker.finding.<kind>} in the message bundles
 * @param text the sentence to show where the bundles have none for the kind
 * @param side null for ours
 */
public record Finding(
        String kind,
        @Nullable String text,
        Severity severity,
        @Nullable Side side,
        @Nullable String department) {

    public Finding(String kind, Severity severity) {
        this(kind, null, severity, null, null);
    }
}
