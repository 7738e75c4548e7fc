package org.dealgate.workflow.signoff;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.dealgate.approval.ApprovalPlan;
import org.dealgate.approval.Approvals;
import org.dealgate.workflow.model.ExecutiveSignOff;
import org.springframework.stereotype.Component;

/** Opens a round of approvals for the terms as they are now; where nobody may approve, says so with a blocker. */
@Component
class DetermineApprovers implements JavaDelegate {

    private final Approvals approvals;
    private final VacantPositions vacant;

    DetermineApprovers(Approvals approvals, VacantPositions vacant) {
        this.approvals = approvals;
        this.vacant = vacant;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ApprovalPlan plan = approvals.plan(execution.getProcessBusinessKey());
        vacant.raise(plan);
        execution.setVariable(ExecutiveSignOff.APPROVERS_KNOWN, plan.everyApproverKnown());
    }
}
