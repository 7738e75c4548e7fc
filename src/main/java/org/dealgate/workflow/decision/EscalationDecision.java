package org.dealgate.workflow.decision;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.dealgate.blocker.EscalationFacts;
import org.dealgate.blocker.EscalationRules;
import org.dealgate.blocker.EscalationStep;
import org.dealgate.workflow.published.PublishedDecision;
import org.springframework.stereotype.Component;

/** What is done about blockers that stay, by {@code blocker-escalation.dmn}. */
@PublishedDecision(
        key = EscalationDecision.KEY,
        inputs = {"severity", "daysOpen", "daysOverdue", "side"})
@Component
class EscalationDecision implements EscalationRules {

    static final String KEY = "blocker-escalation";

    private final Decisions decisions;

    EscalationDecision(Decisions decisions) {
        this.decisions = decisions;
    }

    @Override
    public Set<EscalationStep> steps(String dealNumber, EscalationFacts facts) {
        var steps = EnumSet.noneOf(EscalationStep.class);
        if (decisions.pinned(KEY, dealNumber).isPresent()) {
            decisions
                    .evaluate(KEY, dealNumber, inputs(facts))
                    .forEach(rule -> steps.add(EscalationStep.valueOf((String) rule.get("step"))));
        }
        return steps;
    }

    static Map<String, Object> inputs(EscalationFacts facts) {
        return Map.of(
                "severity", facts.severity().name(),
                "daysOpen", facts.daysOpen(),
                "daysOverdue", facts.daysOverdue(),
                "side", facts.side().name());
    }
}
