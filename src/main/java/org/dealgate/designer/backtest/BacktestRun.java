package org.dealgate.designer.backtest;

import java.time.Instant;
import java.util.List;
import org.dealgate.designer.backtest.tape.Selection;
import org.dealgate.designer.backtest.verdict.Renaming;
import org.jspecify.annotations.Nullable;

/**
 * How far one backtest is.
 *
 * @param files names of the edited files
 * @param total finished deals that were chosen when it began
 * @param failure why it stopped: {@code silent} where nothing came for long, {@code memory} where the process beside
 *     the program had too little of it, {@code crashed} where that was gone, else in words; null where it did not
 */
public record BacktestRun(
        long id,
        State state,
        String startedBy,
        Instant askedAt,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt,
        List<String> files,
        Selection chosen,
        List<Renaming> renamings,
        int total,
        int same,
        int changed,
        int unknown,
        @Nullable String failure) {

    public enum State {
        /** Somebody has to say what elements with other ids are. */
        PREPARED,
        QUEUED,
        RUNNING,
        DONE,
        CANCELLED,
        FAILED,
        /** The program was ended meanwhile. */
        INTERRUPTED
    }

    public int done() {
        return same + changed + unknown;
    }

    public boolean isOver() {
        return state == State.DONE || state == State.CANCELLED || state == State.FAILED || state == State.INTERRUPTED;
    }

    public boolean isUnderWay() {
        return state == State.QUEUED || state == State.RUNNING;
    }
}
