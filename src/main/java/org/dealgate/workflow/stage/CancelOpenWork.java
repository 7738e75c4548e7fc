package org.dealgate.workflow.stage;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.dealgate.approval.Approvals;
import org.dealgate.notification.Outbox;
import org.dealgate.workflow.published.Published;
import org.springframework.stereotype.Component;

/**
 * Takes back what a withdrawn deal still asks of people: open approval requests, mails that were not sent. Whoever
 * withdraws the deal has done so already; an administrator's message to the process alone has not.
 */
@Published
@Component
class CancelOpenWork implements JavaDelegate {

    private final Approvals approvals;
    private final Outbox outbox;

    CancelOpenWork(Approvals approvals, Outbox outbox) {
        this.approvals = approvals;
        this.outbox = outbox;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String number = execution.getProcessBusinessKey();
        approvals.revokeOpen(number, "withdrawn");
        outbox.cancelPending(number);
    }
}
