package org.dealgate.designer.backtest;

import java.util.List;
import java.util.Map;
import org.dealgate.audit.AuditedEvent;
import org.dealgate.designer.backtest.verdict.Renaming;
import org.dealgate.people.Actor;

/** What people do with backtests. */
interface BacktestEvent extends AuditedEvent {

    String CHAIN = "backtest";

    record Started(long run, List<String> files, Actor actor) implements BacktestEvent {
        @Override
        public Map<String, Object> details() {
            return Map.of("run", run, "files", files);
        }
    }

    /** Verdicts hang on it. */
    record Confirmed(long run, List<Renaming> renamings, Actor actor) implements BacktestEvent {
        @Override
        public Map<String, Object> details() {
            return Map.of(
                    "run",
                    run,
                    "renamings",
                    renamings.stream()
                            .map(one -> one.model() + ": " + one.from() + " → " + one.to())
                            .toList());
        }
    }

    record Cancelled(long run, Actor actor) implements BacktestEvent {
        @Override
        public Map<String, Object> details() {
            return Map.of("run", run);
        }
    }

    @Override
    default String chain() {
        return CHAIN;
    }
}
