package org.dealgate.workflow.stage;

import java.time.LocalDate;
import java.util.Map;
import org.dealgate.deal.Deals;
import org.dealgate.deal.EconomicBuyerPlan;
import org.dealgate.refusal.Refusal;
import org.dealgate.workflow.model.NeedsProposal;
import org.dealgate.workflow.published.PublishedTask;
import org.dealgate.workflow.task.TaskRule;
import org.dealgate.workflow.task.TaskSubmission;
import org.springframework.stereotype.Component;

/** A plan to reach the economic buyer counts only with a date. */
@PublishedTask(
        id = NeedsProposal.MAP_BUYING_CENTRE,
        reads = {"economicBuyerPlan", "economicBuyerPlanDate"})
@Component
class MapBuyingCentreRule implements TaskRule {

    private final Deals deals;

    MapBuyingCentreRule(Deals deals) {
        this.deals = deals;
    }

    @Override
    public Map<String, Object> complete(TaskSubmission submission) {
        String plan = submission.text("economicBuyerPlan");
        LocalDate until = submission.date("economicBuyerPlanDate");
        if (plan != null && until == null) {
            throw Refusal.invalid("economicBuyerPlanDate", "workflow.plan.date-missing");
        }
        if (until != null && plan == null) {
            throw Refusal.invalid("economicBuyerPlan", "workflow.plan.text-missing");
        }
        if (plan != null) {
            deals.planEconomicBuyer(submission.dealNumber(), new EconomicBuyerPlan(until, plan));
        }
        return Map.of();
    }
}
