package org.dealgate.designer.backtest.replay;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.dealgate.designer.backtest.decision.EditedDecisions;
import org.dealgate.designer.backtest.decision.Evaluated;
import org.dealgate.designer.backtest.tape.Decided;

/** Asks edited decisions; what they do not say for certain cannot be known. */
record EditedTables(EditedDecisions decisions) {

    boolean has(String decision) {
        return decisions.find(decision).isPresent();
    }

    /** What the decision says now; as recorded where it was not edited. */
    List<Map<String, Object>> answer(Decided decided) {
        return has(decided.decision()) ? answer(decided.decision(), decided.inputs(), decided.at()) : decided.outputs();
    }

    List<Map<String, Object>> answer(String decision, Map<String, Object> inputs, Instant at) {
        Evaluated evaluated = decisions.evaluate(decisions.find(decision).orElseThrow(), inputs, at);
        if (evaluated.failure() != null) {
            throw new CannotKnow("decision-fails", decision, evaluated.failure());
        }
        if (!evaluated.missing().isEmpty()) {
            throw new CannotKnow("decision-input", decision, String.join(", ", evaluated.missing()));
        }
        return evaluated.outputs();
    }
}
