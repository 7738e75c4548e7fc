package org.dealgate.workflow.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.dealgate.DealgateTest;
import org.dealgate.blocker.Blocker;
import org.dealgate.blocker.BlockerDraft;
import org.dealgate.blocker.Blockers;
import org.dealgate.blocker.Severity;
import org.dealgate.deal.Stage;
import org.dealgate.refusal.Refusal;
import org.dealgate.refusal.RefusalText;
import org.dealgate.stakeholder.BuyerRole;
import org.dealgate.stakeholder.Stance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

@DealgateTest
class StageGateTest {

    @Autowired
    private Blockers blockers;

    @Autowired
    private RefusalText text;

    private DealWalk walk;

    @BeforeEach
    void walk(@Autowired AutowireCapableBeanFactory beans) {
        walk = beans.createBean(DealWalk.class);
    }

    @Test
    void an_unready_deal_waits_with_its_owner_and_goes_on_once_the_map_is_complete() {
        String deal = dealWithUnknownBuyingCentre();

        var gate = walk.waitFor(deal, "ResolveBlockers");
        assertThat(gate).isAssignedTo("amy");
        assertThat(walk.process(deal, "stage-gate")).isWaitingAtExactly("ResolveBlockers");
        assertThat(blockers.of(deal))
                .filteredOn(Blocker::holds)
                .extracting(Blocker::kind)
                .containsExactlyInAnyOrder("user-buyer-missing", "economic-buyer-missing");
        walk.stakeholder(deal, "Wang Lei", Set.of(BuyerRole.USER), Stance.SUPPORTS);
        assertThat(walk.process(deal, "stage-gate")).isWaitingAtExactly("ResolveBlockers");
        walk.stakeholder(deal, "Li Na", Set.of(BuyerRole.ECONOMIC), Stance.NEUTRAL);

        walk.waitFor(deal, "ReviewTechnicalFit");
        assertThat(walk.process(deal, "stage-gate"))
                .hasPassedInOrder(
                        "CheckReadiness", "NotifyGateWaits", "ResolveBlockers", "CheckReadiness", "GatePassed")
                .isEnded();
        assertThat(walk.process(deal, "needs-proposal")).hasPassed("StageGate").isEnded();
    }

    @Test
    void the_gate_cannot_be_completed_while_something_blocks_and_says_what() {
        String deal = dealWithUnknownBuyingCentre();
        walk.waitFor(deal, "ResolveBlockers");

        assertThatThrownBy(() -> walk.complete("amy", deal, "ResolveBlockers", Map.of("comment", "never mind")))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        no -> assertThat(text.of(no, Locale.ENGLISH))
                                .contains("User buyer not identified", "Economic buyer not identified", "Amy Archer"));
        assertThat(walk.process(deal, "stage-gate"))
                .isWaitingAtExactly("ResolveBlockers")
                .hasNotPassed("GatePassed");
    }

    @Test
    void no_moment_is_left_between_the_opening_of_a_gate_and_the_next_stage() {
        String deal = dealWithUnknownBuyingCentre();
        walk.waitFor(deal, "ResolveBlockers");
        walk.stakeholder(deal, "Wang Lei", Set.of(BuyerRole.USER), Stance.SUPPORTS);
        walk.stakeholder(deal, "Li Na", Set.of(BuyerRole.ECONOMIC), Stance.NEUTRAL);

        assertThat(walk.open(deal, "ReviewTechnicalFit")).hasSize(1);
    }

    @Test
    void the_gate_moves_on_when_the_last_blocker_is_waived_or_resolved() {
        String deal = walk.dealAwaitingReview();
        long first = raise(deal, "Foundation drawings are missing.");
        long second = raise(deal, "Noise limit is not agreed.");
        walk.complete("tess", deal, "ReviewTechnicalFit", DealWalk.fits());
        walk.waitFor(deal, "ResolveBlockers");

        DealWalk.as("amy", () -> blockers.resolve(deal, first, "Drawings of 3 May."));
        assertThat(walk.process(deal, "stage-gate")).isWaitingAtExactly("ResolveBlockers");
        DealWalk.as("eva", () -> blockers.waive(deal, second, "Taken on us."));

        assertThat(walk.process(deal, "stage-gate"))
                .hasPassedInOrder("ResolveBlockers", "GatePassed")
                .isEnded();
        walk.waitFor(deal, "AssessFinance");
    }

    @Test
    void a_blocker_of_several_stages_holds_each_of_their_gates_and_no_other() {
        String deal = walk.dealAwaitingReview();
        var draft = new BlockerDraft(
                "legal",
                "No frame contract.",
                null,
                List.of(Stage.TECHNICAL_REVIEW, Stage.FINANCE_FEASIBILITY),
                null,
                "amy",
                null,
                null,
                null);
        long blocker = DealWalk.as("amy", () -> blockers.raise(deal, draft)).id();
        long other = raise(deal, "Noise limit is not agreed.");
        walk.complete("tess", deal, "ReviewTechnicalFit", DealWalk.fits());
        walk.waitFor(deal, "ResolveBlockers");

        DealWalk.as("amy", () -> blockers.resolve(deal, other, "Agreed."));
        assertThat(walk.process(deal, "stage-gate")).isWaitingAtExactly("ResolveBlockers");
        DealWalk.as("amy", () -> blockers.resolve(deal, blocker, "Contract of 3 May."));

        walk.waitFor(deal, "AssessFinance");
    }

    @Test
    void a_warning_holds_nobody_up() {
        String deal = walk.dealAwaitingReview();
        DealWalk.as("tess", () -> blockers.raise(deal, draft("Paint not chosen.", Severity.WARNING)));
        walk.complete("tess", deal, "ReviewTechnicalFit", DealWalk.fits());

        walk.waitFor(deal, "AssessFinance");
        assertThat(walk.process(deal, "stage-gate"))
                .hasPassed("GatePassed")
                .hasNotPassed("NotifyGateWaits", "ResolveBlockers");
    }

    private long raise(String deal, String text) {
        return DealWalk.as(
                "tess",
                () -> blockers.raise(deal, draft(text, Severity.BLOCKING)).id());
    }

    private static BlockerDraft draft(String text, Severity severity) {
        return new BlockerDraft(
                "technical-flaw", text, null, severity, "amy", LocalDate.now().plusDays(5), null, "design");
    }

    private String dealWithUnknownBuyingCentre() {
        String deal = walk.open(DealWalk.smallTerms());
        walk.complete("amy", deal, "CaptureNeed", DealWalk.captureNeed());
        walk.complete("amy", deal, "MapBuyingCentre", Map.of("duplicatesChecked", true));
        walk.complete("amy", deal, "WriteProposal", Map.of("proposalSummary", "One press line."));
        return deal;
    }
}
