package org.dealgate.workflow.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.util.Map;
import org.dealgate.DealgateTest;
import org.dealgate.deal.Deals;
import org.dealgate.deal.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

@DealgateTest
class FinanceFeasibilityTest {

    @Autowired
    private Deals deals;

    private DealWalk walk;

    @BeforeEach
    void walk(@Autowired AutowireCapableBeanFactory beans) {
        walk = beans.createBean(DealWalk.class);
    }

    @Test
    void finance_sends_a_deal_back_to_its_proposal() {
        String deal = walk.dealAwaitingFinance();
        walk.complete(
                "finn",
                deal,
                "AssessFinance",
                Map.of("financeVerdict", "SEND_BACK", "financeAssessment", "Too long terms."));

        walk.waitFor(deal, "CaptureNeed");
        assertThat(deals.get(deal).stage()).isEqualTo(Stage.NEEDS_PROPOSAL);
        assertThat(walk.process(deal, "finance-feasibility"))
                .hasPassed("ProposalSentBack")
                .hasNotPassed("StageGate", "FeasibilityShown")
                .isEnded();
        assertThat(walk.process(deal)).hasNotPassed("ExecutiveSignOff").isWaitingAtExactly("NeedsProposal");
    }

    @Test
    void a_feasible_deal_goes_to_the_executives() {
        String deal = walk.dealAwaitingApproval();

        assertThat(deals.get(deal).stage()).isEqualTo(Stage.EXECUTIVE_SIGN_OFF);
        assertThat(walk.process(deal, "finance-feasibility"))
                .hasPassedInOrder("AssessFinance", "StageGate", "FeasibilityShown")
                .hasNotPassed("ProposalSentBack")
                .isEnded();
        assertThat(walk.process(deal)).isWaitingAtExactly("ExecutiveSignOff");
    }
}
