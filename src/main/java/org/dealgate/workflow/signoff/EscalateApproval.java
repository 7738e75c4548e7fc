package org.dealgate.workflow.signoff;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.dealgate.approval.ApprovalRequest;
import org.dealgate.approval.ApprovalRounds;
import org.dealgate.workflow.model.ExecutiveSignOff;
import org.dealgate.workflow.published.Published;
import org.springframework.stereotype.Component;

/** Asks the next one instead of an approver who is away or whose time is over. */
@Published(reads = ExecutiveSignOff.APPROVAL_REQUEST, writes = ExecutiveSignOff.APPROVAL_REQUEST)
@Component
class EscalateApproval implements JavaDelegate {

    private final ApprovalRounds rounds;

    EscalateApproval(ApprovalRounds rounds) {
        this.rounds = rounds;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ApprovalRequest next = rounds.escalate((String) execution.getVariable(ExecutiveSignOff.APPROVAL_REQUEST));
        execution.setVariable(ExecutiveSignOff.APPROVAL_REQUEST, String.valueOf(next.id()));
    }
}
