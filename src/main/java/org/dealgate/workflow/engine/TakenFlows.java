package org.dealgate.workflow.engine;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Keeps which sequence flows were taken: collected during a transaction, written in one go before it commits. */
@Component
class TakenFlows {

    private static final String COLUMNS =
            "deal_number, process_instance_id, definition_key, definition_version, flow_id, source_id, target_id, taken_at";
    private static final int MOST_AT_ONCE = 1000;

    private final JdbcTemplate jdbc;

    TakenFlows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void add(TakenFlow flow) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            write(List.of(flow));
            return;
        }
        collected().add(flow);
    }

    private List<TakenFlow> collected() {
        Buffer buffer = (Buffer) TransactionSynchronizationManager.getResource(this);
        if (buffer == null) {
            buffer = new Buffer(new ArrayList<>());
            TransactionSynchronizationManager.bindResource(this, buffer);
            TransactionSynchronizationManager.registerSynchronization(buffer);
        }
        return buffer.flows();
    }

    private void write(List<TakenFlow> flows) {
        for (int from = 0; from < flows.size(); from += MOST_AT_ONCE) {
            List<TakenFlow> some = flows.subList(from, Math.min(flows.size(), from + MOST_AT_ONCE));
            String rows = String.join(",", Collections.nCopies(some.size(), "(?,?,?,?,?,?,?,?)"));
            jdbc.update(
                    "insert into flow_taken (" + COLUMNS + ") values " + rows,
                    some.stream().flatMap(f -> row(f).stream()).toArray());
        }
    }

    private static List<Object> row(TakenFlow f) {
        return List.of(
                f.dealNumber(),
                f.processInstanceId(),
                f.definitionKey(),
                f.definitionVersion(),
                f.flowId(),
                f.sourceId(),
                f.targetId(),
                f.at().atOffset(ZoneOffset.UTC));
    }

    /** Set aside while a transaction of its own runs in between, so that each writes what it took itself. */
    private class Buffer implements TransactionSynchronization {

        private final List<TakenFlow> flows;

        Buffer(List<TakenFlow> flows) {
            this.flows = flows;
        }

        List<TakenFlow> flows() {
            return flows;
        }

        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResource(TakenFlows.this);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(TakenFlows.this, this);
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            write(List.copyOf(flows));
            flows.clear();
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(TakenFlows.this);
        }
    }
}
