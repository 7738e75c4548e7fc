package org.dealgate.workflow.decision;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.DecisionService;
import org.dealgate.workflow.Pinned;
import org.dealgate.workflow.engine.InternalCall;
import org.dealgate.workflow.start.DealPins;
import org.springframework.stereotype.Component;

/** Evaluates a decision table in the version that the deal runs on. */
@Component
class Decisions {

    private final DecisionService engine;
    private final Pinned pinned;
    private final DealPins pins;

    Decisions(DecisionService engine, Pinned pinned, DealPins pins) {
        this.engine = engine;
        this.pinned = pinned;
        this.pins = pins;
    }

    /** The matching rules' outputs; an input that is not known is null. */
    List<Map<String, Object>> evaluate(String decision, String dealNumber, Map<String, Object> inputs) {
        Integer version = pinned.version(pins.of(dealNumber), decision);
        return InternalCall.of(() -> engine.evaluateDecisionTableByKeyAndVersion(decision, version, inputs))
                .getResultList();
    }
}
