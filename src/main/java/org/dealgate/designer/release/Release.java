package org.dealgate.designer.release;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Models that went live together, or are to.
 *
 * @param version how often it was sent; who approves or releases it says which one they were shown
 * @param backtest the run that tried them; null where none did
 * @param noBacktest why none did
 * @param base the versions that were live when it was proposed, as {@link org.dealgate.workflow.Pinned} writes them
 * @param deployment the engine's id; null until it is live
 * @param backOf the release whose content before it brings back
 * @param files their names
 * @param cases of its decisions; empty where none of them has any
 */
record Release(
        long id,
        Kind kind,
        State state,
        int version,
        @Nullable String reason,
        @Nullable Long backtest,
        @Nullable String noBacktest,
        @Nullable Long draft,
        String base,
        String proposedBy,
        Instant proposedAt,
        Instant changedAt,
        @Nullable String approvedBy,
        @Nullable Instant approvedAt,
        @Nullable String releasedBy,
        @Nullable Instant releasedAt,
        @Nullable String deployment,
        @Nullable Long backOf,
        List<String> files,
        List<CasesRun> cases) {

    enum Kind {
        PROPOSAL,
        /** From Camunda Modeler or another client of the engine's REST API. */
        DIRECT,
        /** What was live before another release. */
        BACK
    }

    enum State {
        PROPOSED,
        APPROVED,
        LIVE,
        WITHDRAWN
    }

    public boolean open() {
        return state == State.PROPOSED || state == State.APPROVED;
    }

    public boolean live() {
        return state == State.LIVE;
    }
}
