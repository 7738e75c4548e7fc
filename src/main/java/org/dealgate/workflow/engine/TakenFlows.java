package org.dealgate.workflow.engine;

import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import org.dealgate.refusal.Refusal;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Keeps which sequence flows were taken. */
@Component
class TakenFlows {

    private static final String COLUMNS =
            "deal_number, process_instance_id, definition_key, definition_version, flow_id, source_id, target_id, taken_at";

    /** Far beyond what a deal passes between two places at which it waits. */
    private static final int MOST_AT_A_TIME = 2000;

    private final JdbcTemplate jdbc;
    private final Collected<TakenFlow> taken = new Collected<>(this::write);

    TakenFlows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** @throws Refusal where a process runs round without ever waiting */
    void add(TakenFlow flow) {
        if (taken.size() >= MOST_AT_A_TIME) {
            throw Refusal.conflict("workflow.endless", flow.definitionKey(), flow.sourceId());
        }
        taken.add(flow);
    }

    private void write(List<TakenFlow> flows) {
        String rows = String.join(",", Collections.nCopies(flows.size(), "(?,?,?,?,?,?,?,?)"));
        jdbc.update(
                "insert into flow_taken (" + COLUMNS + ") values " + rows,
                flows.stream().flatMap(f -> row(f).stream()).toArray());
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
}
