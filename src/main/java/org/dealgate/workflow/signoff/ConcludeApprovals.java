package org.dealgate.workflow.signoff;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.dealgate.approval.ApprovalRounds;
import org.dealgate.approval.RoundOutcome;
import org.dealgate.deal.Stage;
import org.dealgate.workflow.model.BigAccountPurchase;
import org.dealgate.workflow.published.Published;
import org.springframework.stereotype.Component;

/** Tells the process how the round of approvals went. */
@Published(writes = {BigAccountPurchase.APPROVAL_OUTCOME, BigAccountPurchase.RETURN_TO})
@Component
class ConcludeApprovals implements JavaDelegate {

    private final ApprovalRounds rounds;

    ConcludeApprovals(ApprovalRounds rounds) {
        this.rounds = rounds;
    }

    @Override
    public void execute(DelegateExecution execution) {
        RoundOutcome outcome = rounds.outcome(execution.getProcessBusinessKey());
        Stage returnTo = outcome.returnTo();
        execution.setVariable(
                BigAccountPurchase.APPROVAL_OUTCOME, outcome.verdict().name());
        execution.setVariable(BigAccountPurchase.RETURN_TO, returnTo == null ? null : returnTo.name());
    }
}
