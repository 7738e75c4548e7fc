package org.dealgate.blocker;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How a blocker stops being one. */
record Closure(
        BlockerState state,
        String by,
        Instant at,
        @Nullable Evidence evidence,
        @Nullable String reason) {

    static Closure resolved(String by, Instant at, Evidence evidence) {
        return new Closure(BlockerState.RESOLVED, by, at, evidence, null);
    }

    static Closure waived(String by, Instant at, String reason) {
        return new Closure(BlockerState.WAIVED, by, at, null, reason);
    }

    static Closure cleared(String by, Instant at) {
        return new Closure(BlockerState.CLEARED, by, at, null, null);
    }
}
