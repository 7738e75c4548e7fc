package org.dealgate.designer.backtest;

import java.util.List;
import java.util.Map;
import org.dealgate.audit.AuditedEvent;
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
