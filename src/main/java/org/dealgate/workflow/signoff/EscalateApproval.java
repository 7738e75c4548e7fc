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
    private final OwnRequest request;

    EscalateApproval(ApprovalRounds rounds, OwnRequest request) {
        this.rounds = rounds;
        this.request = request;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ApprovalRequest next = rounds.escalate(request.of(execution));
        execution.setVariable(ExecutiveSignOff.APPROVAL_REQUEST, String.valueOf(next.id()));
    }
}
