package org.dealgate.workflow.decision;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.context.DelegateExecutionContext;
import org.dealgate.workflow.engine.Collected;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Keeps what was decided about a deal, from what and by which rules. What is rolled back, a preview too, is not kept. */
@Component
class DecisionRecord {

    private static final String COLUMNS =
            "deal_number, decision_key, version, inputs, outputs, rules, activity_id, activity_instance_id, made_at";

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    private final JdbcTemplate jdbc;
    private final Clock clock;
    private final Collected<DecisionMade> made = new Collected<>(this::write);

    DecisionRecord(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void keep(
            String dealNumber,
            String key,
            int version,
            Map<String, Object> inputs,
            List<Map<String, Object>> outputs,
            Map<String, List<String>> rules) {
        inputs.forEach(DecisionRecord::requirePlain);
        var asking = DelegateExecutionContext.getCurrentDelegationExecution();
        made.add(new DecisionMade(
                dealNumber,
                key,
                version,
                inputs,
                outputs,
                rules,
                asking == null ? null : asking.getCurrentActivityId(),
                asking == null ? null : asking.getActivityInstanceId(),
                clock.instant().truncatedTo(ChronoUnit.MICROS)));
    }

    /** Anything else would come back as another type, and be decided differently when it is tried again. */
    private static void requirePlain(String name, @Nullable Object input) {
        if (!(input == null || input instanceof String || input instanceof Boolean || input instanceof Number)) {
            throw new IllegalArgumentException(
                    name + " is a " + input.getClass().getName());
        }
    }

    private void write(List<DecisionMade> decisions) {
        String rows =
                String.join(",", Collections.nCopies(decisions.size(), "(?,?,?,?::jsonb,?::jsonb,?::jsonb,?,?,?)"));
        var values = new ArrayList<@Nullable Object>();
        decisions.forEach(d -> Collections.addAll(
                values,
                d.dealNumber(),
                d.key(),
                d.version(),
                json(d.inputs()),
                json(d.outputs()),
                json(d.rules()),
                d.activity(),
                d.activityInstanceId(),
                d.at().atOffset(ZoneOffset.UTC)));
        jdbc.update("insert into decision_made (" + COLUMNS + ") values " + rows, values.toArray());
    }

    private static String json(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
