package org.dealgate.blocker;

import java.math.BigDecimal;
import java.util.Objects;
import org.dealgate.deal.Stage;
import org.jspecify.annotations.Nullable;

/**
 * A finding at the stage whose gate it is about.
 *
 * @param measure how bad it is, where it has a size: higher is worse
 */
record Found(Finding finding, Stage stage, @Nullable BigDecimal measure) {

    static final String CREDIT_LIMIT_EXCEEDED = "credit-limit-exceeded";

    private static final String DUPLICATE_UNRESOLVED = "duplicate-unresolved";

    static Found at(ReadinessFacts facts, Finding finding) {
        return new Found(finding, facts.stage(), measure(facts, finding.kind()));
    }

    private static @Nullable BigDecimal measure(ReadinessFacts facts, String kind) {
        return switch (kind) {
            case "margin-below-floor" ->
                facts.latestKnownMarginPercent() == null
                        ? null
                        : facts.latestKnownMarginPercent().negate();
            case CREDIT_LIMIT_EXCEEDED -> facts.excessExposure();
            case DUPLICATE_UNRESOLVED -> BigDecimal.valueOf(facts.unresolvedDuplicates());
            default -> null;
        };
    }

    Severity severity() {
        return finding.severity();
    }

    Side side() {
        return Objects.requireNonNullElse(finding.side(), Side.OURS);
    }

    /** The sentence kept with the blocker; readers see their own language's where the bundles have the kind. */
    String text() {
        return Objects.requireNonNullElse(finding.text(), finding.kind());
    }

    /** Graver than what somebody put up with when they waived it. */
    boolean isWorseThan(Blocker waived) {
        boolean graver = severity() == Severity.BLOCKING && waived.severity() == Severity.WARNING;
        boolean bigger = measure != null && (waived.measure() == null || measure.compareTo(waived.measure()) > 0);
        return graver || bigger;
    }
}
