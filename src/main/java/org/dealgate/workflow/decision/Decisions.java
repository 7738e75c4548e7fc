package org.dealgate.workflow.decision;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.DecisionService;
import org.dealgate.refusal.Refusal;
import org.dealgate.workflow.Pinned;
import org.dealgate.workflow.engine.FiredRules;
import org.dealgate.workflow.engine.InternalCall;
import org.dealgate.workflow.start.DealPins;
import org.springframework.stereotype.Component;

/** Evaluates a decision table in the version that the deal runs on, and keeps what came of it. */
@Component
class Decisions {

    private final DecisionService engine;
    private final Pinned pinned;
    private final DealPins pins;
    private final FiredRules fired;
    private final DecisionRecord record;

    Decisions(DecisionService engine, Pinned pinned, DealPins pins, FiredRules fired, DecisionRecord record) {
        this.engine = engine;
        this.pinned = pinned;
        this.pins = pins;
        this.fired = fired;
        this.record = record;
    }

    /**
     * The matching rules' outputs; an input that is not known is null.
     *
     * @throws Refusal where they leave out what the program needs
     */
    List<Map<String, Object>> evaluate(String decision, String dealNumber, Map<String, Object> inputs) {
        Integer version = pinned.version(pins.of(dealNumber), decision);
        var heard = fired.during(
                () -> InternalCall.of(() -> engine.evaluateDecisionTableByKeyAndVersion(decision, version, inputs)));
        List<Map<String, Object>> outputs = heard.result().getResultList();
        ProgramDecision.find(decision).ifPresent(known -> known.requireNeeded(outputs));
        record.keep(dealNumber, decision, version, inputs, outputs, heard.rules());
        return outputs;
    }

    /** The decision's version that the deal runs on; empty where it was opened before there was such a decision. */
    Optional<Integer> pinned(String decision, String dealNumber) {
        return pinned.find(pins.of(dealNumber), decision);
    }
}
