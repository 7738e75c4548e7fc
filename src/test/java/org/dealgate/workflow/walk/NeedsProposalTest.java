package org.dealgate.workflow.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.dealgate.DealgateTest;
import org.dealgate.deal.Deals;
import org.dealgate.refusal.Refusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

@DealgateTest
class NeedsProposalTest {

    @Autowired
    private Deals deals;

    private DealWalk walk;

    @BeforeEach
    void walk(@Autowired AutowireCapableBeanFactory beans) {
        walk = beans.createBean(DealWalk.class);
    }

    @Test
    void the_first_task_is_there_as_soon_as_the_deal_is_open() {
        String deal = walk.open(DealWalk.smallTerms());

        assertThat(walk.process(deal)).isWaitingAtExactly("NeedsProposal");
        assertThat(walk.process(deal, "needs-proposal")).isWaitingAtExactly("CaptureNeed");
        assertThat(walk.open(deal)).singleElement().satisfies(task -> {
            assertThat(task).hasDefinitionKey("CaptureNeed").isAssignedTo("amy");
            assertThat(task.getName()).startsWith("Capture need · " + deal);
        });
    }

    @Test
    void goes_from_the_need_over_the_buying_centre_and_the_proposal_to_the_review() {
        String deal = walk.dealAwaitingReview();

        assertThat(walk.process(deal, "needs-proposal"))
                .hasPassedInOrder(
                        "EnterStage",
                        "NotifyStageEntered",
                        "CaptureNeed",
                        "MapBuyingCentre",
                        "WriteProposal",
                        "StageGate",
                        "ProposalReady")
                .isEnded();
        assertThat(walk.process(deal)).hasPassed("NeedsProposal").isWaitingAtExactly("TechnicalReview");
    }

    @Test
    void a_plan_to_reach_the_economic_buyer_needs_its_date() {
        String deal = walk.open(DealWalk.smallTerms());
        walk.complete("amy", deal, "CaptureNeed", DealWalk.captureNeed());

        assertThatThrownBy(() -> walk.complete(
                        "amy",
                        deal,
                        "MapBuyingCentre",
                        Map.of("duplicatesChecked", true, "economicBuyerPlan", "Dinner with the deputy")))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("economicBuyerPlanDate");
        walk.complete(
                "amy",
                deal,
                "MapBuyingCentre",
                Map.of(
                        "duplicatesChecked",
                        true,
                        "economicBuyerPlan",
                        "Dinner with the deputy",
                        "economicBuyerPlanDate",
                        LocalDate.now().plusDays(9).toString()));

        assertThat(deals.get(deal).economicBuyerPlan())
                .hasValueSatisfying(plan -> assertThat(plan.text()).isEqualTo("Dinner with the deputy"));
    }
}
