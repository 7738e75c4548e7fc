package org.dealgate.workflow.signoff;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.dealgate.approval.ApprovalRounds;
import org.dealgate.workflow.model.ExecutiveSignOff;
import org.dealgate.workflow.published.Published;
import org.springframework.stereotype.Component;

/** Asks the approver as soon as there is a task to decide in. */
@Published(reads = ExecutiveSignOff.APPROVAL_REQUEST)
@Component
class AskApprover implements TaskListener {

    private final ApprovalRounds rounds;
    private final OwnRequest request;

    AskApprover(ApprovalRounds rounds, OwnRequest request) {
        this.rounds = rounds;
        this.request = request;
    }

    @Override
    public void notify(DelegateTask task) {
        rounds.ask(request.of(task.getExecution()), task.getId());
    }
}
