package org.dealgate.workflow.engine;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionEvaluationEvent;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionEvaluationListener;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionLogicEvaluationEvent;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationEvent;
import org.camunda.bpm.dmn.engine.delegate.DmnEvaluatedDecisionRule;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;

/** Hears which rules of a decision, and of the decisions it requires, fired: its result does not tell. */
@NamedInterface
@Component
public class FiredRules implements DmnDecisionEvaluationListener {

    /**
     * A decision's result and where it came from.
     *
     * @param rules ids of the rules that fired, in the table's order, by the decision's key
     */
    @NamedInterface
    public record Heard<T>(T result, Map<String, List<String>> rules) {}

    private final ThreadLocal<Map<String, List<String>>> rules = new ThreadLocal<>();

    public <T> Heard<T> during(Supplier<T> evaluation) {
        var fired = new TreeMap<String, List<String>>();
        rules.set(fired);
        try {
            return new Heard<>(evaluation.get(), fired);
        } finally {
            rules.remove();
        }
    }

    @Override
    public void notify(DmnDecisionEvaluationEvent evaluated) {
        if (rules.get() != null) {
            add(evaluated.getDecisionResult());
            evaluated.getRequiredDecisionResults().forEach(this::add);
        }
    }

    private void add(DmnDecisionLogicEvaluationEvent result) {
        if (result instanceof DmnDecisionTableEvaluationEvent table) {
            List<String> ids = table.getMatchingRules().stream()
                    .map(DmnEvaluatedDecisionRule::getId)
                    .toList();
            rules.get().put(table.getDecision().getKey(), ids);
        }
    }
}
