package org.dealgate.workflow.signoff;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.dealgate.approval.ApprovalRounds;
import org.dealgate.workflow.model.ExecutiveSignOff;
import org.dealgate.workflow.published.Published;
import org.springframework.stereotype.Component;

/** Asks the same approver again, by a new link. */
@Published(reads = ExecutiveSignOff.APPROVAL_REQUEST)
@Component
class RemindApprover implements JavaDelegate {

    private final ApprovalRounds rounds;
    private final OwnRequest request;

    RemindApprover(ApprovalRounds rounds, OwnRequest request) {
        this.rounds = rounds;
        this.request = request;
    }

    @Override
    public void execute(DelegateExecution execution) {
        rounds.remind(request.of(execution));
    }
}
