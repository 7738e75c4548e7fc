package org.dealgate.workflow.stage;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.dealgate.deal.Deals;
import org.dealgate.deal.Stage;
import org.dealgate.workflow.published.Published;
import org.dealgate.workflow.published.Published.Property;
import org.springframework.stereotype.Component;

/** Moves the deal to the stage that the element names. */
@Published(
        properties =
                @Property(
                        name = "stage",
                        required = true,
                        values = {
                            "NEEDS_PROPOSAL",
                            "TECHNICAL_REVIEW",
                            "FINANCE_FEASIBILITY",
                            "EXECUTIVE_SIGN_OFF",
                            "HANDOVER_TO_SERVICE"
                        }))
@Component
class EnterStage implements JavaDelegate {

    private final Deals deals;

    EnterStage(Deals deals) {
        this.deals = deals;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Stage stage = Stage.valueOf(new ElementProperties(execution).required("stage"));
        deals.enterStage(execution.getProcessBusinessKey(), stage);
    }
}
