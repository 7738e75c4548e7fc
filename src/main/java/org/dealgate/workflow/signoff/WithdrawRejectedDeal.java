package org.dealgate.workflow.signoff;

import java.util.Objects;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.dealgate.approval.ApprovalRequest;
import org.dealgate.approval.Approvals;
import org.dealgate.approval.Decision;
import org.dealgate.deal.Deals;
import org.dealgate.people.Actor;
import org.dealgate.people.CurrentActor;
import org.dealgate.workflow.published.Published;
import org.springframework.stereotype.Component;

/** Withdraws a deal that an executive rejected for good, for that executive's reason. */
@Published
@Component
class WithdrawRejectedDeal implements JavaDelegate {

    private final Approvals approvals;
    private final Deals deals;

    WithdrawRejectedDeal(Approvals approvals, Deals deals) {
        this.approvals = approvals;
        this.deals = deals;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String number = execution.getProcessBusinessKey();
        String reason = approvals.of(number).stream()
                .filter(request -> request.decision() == Decision.REJECT)
                .map(ApprovalRequest::reason)
                .filter(Objects::nonNull)
                .reduce((earlier, later) -> later)
                .orElse("");
        CurrentActor.as(Actor.SYSTEM, () -> deals.withdraw(number, reason));
    }
}
