package org.dealgate.workflow.signoff;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.dealgate.approval.Approvals;
import org.dealgate.workflow.model.ExecutiveSignOff;
import org.dealgate.workflow.published.Published;
import org.springframework.stereotype.Component;

/** Tells the approver's request in which task its question is answered. */
@Published(reads = ExecutiveSignOff.APPROVAL_REQUEST)
@Component
class AwaitAnswer implements TaskListener {

    private final Approvals approvals;
    private final OwnRequest request;

    AwaitAnswer(Approvals approvals, OwnRequest request) {
        this.approvals = approvals;
        this.request = request;
    }

    @Override
    public void notify(DelegateTask task) {
        approvals.awaitAnswer(request.of(task.getExecution()), task.getId());
    }
}
