package org.dealgate.workflow.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.dealgate.DealgateTest;
import org.dealgate.Together;
import org.dealgate.audit.AuditTrail;
import org.dealgate.blocker.Blocker;
import org.dealgate.blocker.BlockerDraft;
import org.dealgate.blocker.Blockers;
import org.dealgate.deal.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

@DealgateTest
class GateRaceTest {

    @Autowired
    private Blockers blockers;

    @Autowired
    private AuditTrail trail;

    private DealWalk walk;

    @BeforeEach
    void walk(@Autowired AutowireCapableBeanFactory beans) {
        walk = beans.createBean(DealWalk.class);
    }

    @Test
    void two_who_close_the_last_two_blockers_at_once_move_the_gate_on_once() throws Exception {
        String deal = walk.dealAwaitingProposal();
        var left = new ConcurrentLinkedQueue<>(List.of(raise(deal), raise(deal)));
        walk.complete("amy", deal, "WriteProposal", Map.of("proposalSummary", "Two press lines."));
        walk.waitFor(deal, "ResolveBlockers");

        List<Object> both = Together.does(2, () -> {
            long mine = left.remove();
            DealWalk.as("tess", () -> blockers.resolve(deal, mine, "Done"));
            return "closed";
        });

        assertThat(both).containsExactly("closed", "closed");
        walk.waitFor(deal, "ReviewTechnicalFit");
        assertThat(walk.open(deal, "ResolveBlockers")).isEmpty();
        assertThat(walk.process(deal, "needs-proposal"))
                .hasPassed("StageGate", "ProposalReady")
                .isEnded();
        assertThat(walk.times(walk.process(deal, "needs-proposal"), "StageGate"))
                .isOne();
        assertThat(walk.times(walk.process(deal), "TechnicalReview")).isOne();
        assertThat(walk.open(deal, "ReviewTechnicalFit")).hasSize(1);
        assertThat(blockers.openBlocking(deal, Stage.NEEDS_PROPOSAL)).isEmpty();
        assertThat(trail.verify(deal).sound()).isTrue();
    }

    private long raise(String deal) {
        Blocker raised = DealWalk.as(
                "tess",
                () -> blockers.raise(
                        deal,
                        new BlockerDraft(
                                "technical-flaw",
                                "No workable design",
                                null,
                                null,
                                "tess",
                                LocalDate.now(ZoneOffset.UTC).plusDays(3),
                                null,
                                null)));
        return raised.id();
    }
}
