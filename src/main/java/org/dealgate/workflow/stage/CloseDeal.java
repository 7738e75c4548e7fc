package org.dealgate.workflow.stage;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.dealgate.deal.Deals;
import org.dealgate.workflow.published.Published;
import org.springframework.stereotype.Component;

/** Closes a deal that service has taken over. */
@Published
@Component
class CloseDeal implements JavaDelegate {

    private final Deals deals;

    CloseDeal(Deals deals) {
        this.deals = deals;
    }

    @Override
    public void execute(DelegateExecution execution) {
        deals.close(execution.getProcessBusinessKey());
    }
}
