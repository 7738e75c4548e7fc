package org.dealgate.workflow.engine;

import java.util.Optional;
import org.dealgate.refusal.Refusal;

/** Finds the refusal in what the engine makes of it: exceptions of listeners and delegates come out wrapped. */
public final class Refusals {

    private static final int DEEPEST = 20;

    private Refusals() {}

    public static Optional<Refusal> in(Throwable thrown) {
        Throwable at = thrown;
        for (int i = 0; at != null && i < DEEPEST; i++, at = at.getCause()) {
            if (at instanceof Refusal refusal) {
                return Optional.of(refusal);
            }
        }
        return Optional.empty();
    }
}
