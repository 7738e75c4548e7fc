package org.dealgate.workflow.gate;

import java.util.Map;
import org.dealgate.blocker.GateRefusal;
import org.dealgate.deal.Deals;
import org.dealgate.workflow.model.StageGate;
import org.dealgate.workflow.published.PublishedTask;
import org.dealgate.workflow.task.TaskRule;
import org.dealgate.workflow.task.TaskSubmission;
import org.springframework.stereotype.Component;

/** The gate is not passed while a blocking blocker is open. */
@PublishedTask(id = StageGate.RESOLVE_BLOCKERS)
@Component
class ResolveBlockersRule implements TaskRule {

    private final Deals deals;
    private final GateRefusal gate;

    ResolveBlockersRule(Deals deals, GateRefusal gate) {
        this.deals = deals;
        this.gate = gate;
    }

    @Override
    public Map<String, Object> complete(TaskSubmission submission) {
        String number = submission.dealNumber();
        gate.requireOpen(number, deals.get(number).stage());
        return Map.of();
    }
}
