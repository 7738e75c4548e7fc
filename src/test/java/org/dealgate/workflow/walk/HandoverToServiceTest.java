package org.dealgate.workflow.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.util.Map;
import org.dealgate.DealgateTest;
import org.dealgate.deal.Deals;
import org.dealgate.handover.HandoverPack;
import org.dealgate.handover.Handovers;
import org.dealgate.handover.PackState;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

@DealgateTest
class HandoverToServiceTest {

    @Autowired
    private Deals deals;

    @Autowired
    private Handovers handovers;

    private DealWalk walk;

    @BeforeEach
    void walk(@Autowired AutowireCapableBeanFactory beans) {
        walk = beans.createBean(DealWalk.class);
    }

    @Test
    void a_deal_goes_all_the_way() {
        String deal = walk.dealAwaitingService();
        walk.complete("sam", deal, "AcceptHandover", Map.of("handoverVerdict", "ACCEPT"));

        walk.waitForEnd(deal);
        assertThat(deals.get(deal).finished()).isTrue();
        assertThat(walk.open(deal)).isEmpty();
        assertThat(walk.process(deal))
                .hasPassedInOrder(
                        "NeedsProposal",
                        "TechnicalReview",
                        "FinanceFeasibility",
                        "ExecutiveSignOff",
                        "HandoverToService",
                        "CloseDeal",
                        "NotifyHandedOver",
                        "DealHandedOver")
                .hasNotPassed("DealLost", "DealRejected", "DealWithdrawal");
        assertThat(walk.process(deal, "handover-to-service"))
                .hasPassedInOrder("PrepareHandoverPack", "AcceptHandover", "StageGate", "HandedOver")
                .hasNotPassed("NotifyHandoverReturned")
                .isEnded();
    }

    @Test
    void service_returns_a_pack_with_what_is_missing_and_gets_a_new_one() {
        String deal = walk.dealAwaitingService();
        walk.complete(
                "sam",
                deal,
                "AcceptHandover",
                Map.of("handoverVerdict", "RETURN", "returnReason", "Who trains the operators?"));
        assertThat(walk.process(deal, "handover-to-service"))
                .hasPassed("NotifyHandoverReturned")
                .isWaitingAtExactly("PrepareHandoverPack");
        walk.complete("amy", deal, "PrepareHandoverPack", DealWalk.pack());
        walk.complete("sam", deal, "AcceptHandover", Map.of("handoverVerdict", "ACCEPT"));

        walk.waitForEnd(deal);
        assertThat(handovers.of(deal))
                .extracting(HandoverPack::state)
                .containsExactly(PackState.RETURNED, PackState.ACCEPTED);
        assertThat(walk.process(deal, "handover-to-service"))
                .hasPassedInOrder(
                        "AcceptHandover",
                        "NotifyHandoverReturned",
                        "PrepareHandoverPack",
                        "AcceptHandover",
                        "HandedOver");
    }
}
