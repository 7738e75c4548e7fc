package org.dealgate.intake;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far one import is.
 *
 * @param total rows in the opportunities file, the header not counted
 * @param done rows looked at; {@code imported + unchanged + rejected}
 */
record ImportRun(
        long id,
        State state,
        String startedBy,
        Instant startedAt,
        @Nullable Instant finishedAt,
        int total,
        int done,
        int imported,
        int unchanged,
        int rejected) {

    enum State {
        RUNNING,
        DONE,
        FAILED
    }
}
