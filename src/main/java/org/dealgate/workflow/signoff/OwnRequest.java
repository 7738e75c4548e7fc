package org.dealgate.workflow.signoff;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.dealgate.approval.Approvals;
import org.dealgate.refusal.Refusal;
import org.dealgate.workflow.model.ExecutiveSignOff;
import org.springframework.stereotype.Component;

/** The approval request that an execution is about: one of its own deal's, whatever a model has made of the variable. */
@Component
class OwnRequest {

    private final Approvals approvals;

    OwnRequest(Approvals approvals) {
        this.approvals = approvals;
    }

    /** @throws Refusal where it is another deal's */
    String of(DelegateExecution execution) {
        String id = (String) execution.getVariable(ExecutiveSignOff.APPROVAL_REQUEST);
        if (!approvals.get(id).dealNumber().equals(execution.getProcessBusinessKey())) {
            throw Refusal.notFound("approval.unknown-request");
        }
        return id;
    }
}
