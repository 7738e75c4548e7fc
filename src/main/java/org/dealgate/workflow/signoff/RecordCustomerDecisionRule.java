package org.dealgate.workflow.signoff;

import java.util.Map;
import org.dealgate.deal.Deals;
import org.dealgate.deal.Outcome;
import org.dealgate.workflow.model.ExecutiveSignOff;
import org.dealgate.workflow.published.PublishedTask;
import org.dealgate.workflow.task.TaskRule;
import org.dealgate.workflow.task.TaskSubmission;
import org.springframework.stereotype.Component;

/** Won with the signed contract, or lost with the reason; until the customer has decided, there is no outcome. */
@PublishedTask(
        id = ExecutiveSignOff.RECORD_CUSTOMER_DECISION,
        needs = {"customerDecision", "contractNumber", "signedOn", "lostReason", "competitor"},
        template = "org.dealgate.customer-decision")
@Component
class RecordCustomerDecisionRule implements TaskRule {

    private final Deals deals;

    RecordCustomerDecisionRule(Deals deals) {
        this.deals = deals;
    }

    @Override
    public Map<String, Object> complete(TaskSubmission submission) {
        String number = submission.dealNumber();
        String decision = submission.text("customerDecision");
        if (Outcome.WON.name().equals(decision)) {
            deals.won(number, submission.text("contractNumber"), submission.date("signedOn"));
        } else if (Outcome.LOST.name().equals(decision)) {
            deals.lost(number, submission.text("lostReason"), submission.text("competitor"));
        }
        return Map.of();
    }
}
