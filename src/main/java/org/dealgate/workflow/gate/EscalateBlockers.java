package org.dealgate.workflow.gate;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.dealgate.blocker.Escalations;
import org.springframework.stereotype.Component;

/** Chases what stays in the deal's way. */
@Component
class EscalateBlockers implements JavaDelegate {

    private final Escalations escalations;

    EscalateBlockers(Escalations escalations) {
        this.escalations = escalations;
    }

    @Override
    public void execute(DelegateExecution execution) {
        escalations.escalate(execution.getProcessBusinessKey());
    }
}
