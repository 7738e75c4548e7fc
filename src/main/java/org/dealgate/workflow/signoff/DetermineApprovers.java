package org.dealgate.workflow.signoff;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.dealgate.approval.ApprovalPlan;
import org.dealgate.approval.ApprovalRounds;
import org.dealgate.workflow.model.ExecutiveSignOff;
import org.dealgate.workflow.published.Published;
import org.springframework.stereotype.Component;

/** Opens a round of approvals for the terms as they are now; where nobody may approve, says so with a blocker. */
@Published(writes = ExecutiveSignOff.APPROVERS_KNOWN)
@Component
class DetermineApprovers implements JavaDelegate {

    private final ApprovalRounds rounds;
    private final VacantPositions vacant;

    DetermineApprovers(ApprovalRounds rounds, VacantPositions vacant) {
        this.rounds = rounds;
        this.vacant = vacant;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ApprovalPlan plan = rounds.plan(execution.getProcessBusinessKey());
        vacant.raise(plan);
        execution.setVariable(ExecutiveSignOff.APPROVERS_KNOWN, plan.everyApproverKnown());
    }
}
