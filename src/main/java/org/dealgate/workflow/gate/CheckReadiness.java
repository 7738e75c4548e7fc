package org.dealgate.workflow.gate;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.dealgate.blocker.Blockers;
import org.dealgate.blocker.Readiness;
import org.dealgate.deal.Deals;
import org.dealgate.workflow.model.StageGate;
import org.dealgate.workflow.published.Published;
import org.springframework.stereotype.Component;

/** Looks at the stage once more, and at what blocks it. */
@Published(writes = StageGate.GATE_OPEN)
@Component
class CheckReadiness implements JavaDelegate {

    private final Deals deals;
    private final Readiness readiness;
    private final Blockers blockers;

    CheckReadiness(Deals deals, Readiness readiness, Blockers blockers) {
        this.deals = deals;
        this.readiness = readiness;
        this.blockers = blockers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String number = execution.getProcessBusinessKey();
        readiness.check(number);
        boolean open = blockers.openBlocking(number, deals.get(number).stage()).isEmpty();
        execution.setVariable(StageGate.GATE_OPEN, open);
    }
}
