package org.dealgate.approval;

import org.dealgate.deal.Stage;
import org.jspecify.annotations.Nullable;

/**
 * Where the current round stands.
 *
 * @param returnTo the stage to go back to, where returned
 */
public record RoundOutcome(Verdict verdict, @Nullable Stage returnTo) {

    /** {@code OPEN}: somebody is still to decide, or nobody may, or there is no round. */
    public enum Verdict {
        OPEN,
        APPROVED,
        RETURNED,
        REJECTED,
        EXPIRED
    }

    /** Whether nobody needs to be asked any more although others did not decide yet. */
    public boolean stopped() {
        return verdict == Verdict.RETURNED || verdict == Verdict.REJECTED || verdict == Verdict.EXPIRED;
    }
}
