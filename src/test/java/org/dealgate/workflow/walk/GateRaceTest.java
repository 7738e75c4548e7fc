package org.dealgate.workflow.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.camunda.bpm.engine.task.Task;
import org.dealgate.Caller;
import org.dealgate.DealgateTest;
import org.dealgate.PageForm;
import org.dealgate.Together;
import org.dealgate.audit.AuditTrail;
import org.dealgate.blocker.Blocker;
import org.dealgate.blocker.BlockerDraft;
import org.dealgate.blocker.Blockers;
import org.dealgate.deal.Stage;
import org.dealgate.stakeholder.BuyerRole;
import org.dealgate.stakeholder.Stance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Whichever doors the last two blockers are closed by, at the same moment, the gate moves on once. */
@DealgateTest
class GateRaceTest {

    @LocalServerPort
    private int port;

    @Autowired
    private Blockers blockers;

    @Autowired
    private AuditTrail trail;

    private DealWalk walk;

    @BeforeEach
    void walk(@Autowired AutowireCapableBeanFactory beans) {
        walk = beans.createBean(DealWalk.class);
    }

    private enum Door {
        PAGE,
        API,
        WAIVED_ON_PAGE,
        WAIVED_BY_API,
        OF_TWO_STAGES,
        RULE
    }

    @ParameterizedTest
    @CsvSource({"PAGE,API", "API,API", "WAIVED_ON_PAGE,PAGE", "WAIVED_BY_API,RULE", "OF_TWO_STAGES,RULE", "RULE,PAGE"})
    void two_who_close_the_last_two_blockers_at_once_move_the_gate_on_once(Door one, Door other) throws Exception {
        String deal = dealWithoutUserBuyer();
        if (one != Door.RULE && other != Door.RULE) {
            closeByRule(deal);
        }
        var closing = new ConcurrentLinkedQueue<>(List.of(closing(one, deal), closing(other, deal)));
        waitAtGate(deal);

        List<Object> both = Together.does(2, () -> closing.remove().close());

        assertThat(both).allSatisfy(status -> assertThat((Integer) status).isBetween(200, 303));
        assertPassedOnce(deal);
    }

    @Test
    void an_owner_who_completes_the_gates_task_while_the_last_blocker_closes_passes_it_no_second_time()
            throws Exception {
        String deal = dealWithoutUserBuyer();
        closeByRule(deal);
        var closing = closing(Door.API, deal);
        Task gate = waitAtGate(deal);
        var tasklist = Caller.basic(port, "amy", "amy");
        var both = new ConcurrentLinkedQueue<Closing>(List.of(
                closing,
                () -> tasklist.post("/engine-rest/task/" + gate.getId() + "/complete", "{\"variables\":{}}")
                        .statusCode()));

        List<Object> answers = Together.does(2, () -> both.remove().close());

        assertThat(answers)
                .contains(200)
                .allSatisfy(status -> assertThat((Integer) status).isLessThan(500));
        assertPassedOnce(deal);
    }

    private interface Closing {

        /** The HTTP status that the closing got. */
        int close() throws Exception;
    }

    private Closing closing(Door door, String deal) {
        if (door == Door.RULE) {
            return () -> {
                closeByRule(deal);
                return 200;
            };
        }
        List<Stage> stages = door == Door.OF_TWO_STAGES
                ? List.of(Stage.NEEDS_PROPOSAL, Stage.HANDOVER_TO_SERVICE)
                : List.of(Stage.NEEDS_PROPOSAL);
        var draft =
                new BlockerDraft("technical-flaw", "No workable design", null, stages, null, "tess", null, null, null);
        Blocker raised = DealWalk.as("tess", () -> blockers.raise(deal, draft));
        String at = "/deals/" + deal + "/blockers/" + raised.id();
        return switch (door) {
            case PAGE -> onPage("tess", at, "/resolve", "evidence");
            case WAIVED_ON_PAGE -> onPage("eva", at, "/waive", "reason");
            case WAIVED_BY_API -> byApi("eva", at, "/waive", "{\"reason\":\"Taken on us\"}");
            default -> byApi("tess", at, "/resolve", "{\"evidence\":\"Plan of 3 May\"}");
        };
    }

    private Closing onPage(String person, String at, String action, String field) {
        var browser = Caller.browser(port, person, person);
        PageForm form = PageForm.on(browser.get(at).body(), at + action).with(field, "Plan of 3 May");
        return () -> browser.postForm(form.action(), form.fields()).statusCode();
    }

    private Closing byApi(String person, String at, String action, String json) {
        var caller = Caller.basic(port, person, person);
        return () -> caller.post("/api" + at + action, json).statusCode();
    }

    private String dealWithoutUserBuyer() {
        String deal = walk.open(DealWalk.smallTerms());
        walk.stakeholder(deal, "Li Na, deputy general manager", Set.of(BuyerRole.ECONOMIC), Stance.NEUTRAL);
        walk.stakeholder(deal, "Zhao Min, design", Set.of(BuyerRole.TECHNICAL, BuyerRole.COACH), Stance.SUPPORTS);
        return deal;
    }

    /** The rule finds no cause any more. */
    private void closeByRule(String deal) {
        walk.stakeholder(deal, "Wang Lei", Set.of(BuyerRole.USER), Stance.SUPPORTS);
    }

    private Task waitAtGate(String deal) {
        walk.complete("amy", deal, "CaptureNeed", DealWalk.captureNeed());
        walk.complete("amy", deal, "MapBuyingCentre", Map.of("duplicatesChecked", true));
        walk.complete("amy", deal, "WriteProposal", Map.of("proposalSummary", "Two press lines."));
        return walk.waitFor(deal, "ResolveBlockers");
    }

    private void assertPassedOnce(String deal) {
        walk.waitFor(deal, "ReviewTechnicalFit");
        assertThat(walk.open(deal, "ResolveBlockers")).isEmpty();
        assertThat(walk.process(deal, "needs-proposal"))
                .hasPassed("StageGate", "ProposalReady")
                .isEnded();
        assertThat(walk.times(walk.process(deal, "needs-proposal"), "StageGate"))
                .isOne();
        assertThat(walk.times(walk.process(deal), "TechnicalReview")).isOne();
        assertThat(walk.open(deal, "ReviewTechnicalFit")).hasSize(1);
        assertThat(new ArrayList<>(blockers.openBlocking(deal, Stage.NEEDS_PROPOSAL)))
                .isEmpty();
        assertThat(trail.verify(deal).sound()).isTrue();
    }
}
