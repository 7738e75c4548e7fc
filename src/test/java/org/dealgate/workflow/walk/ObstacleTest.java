package org.dealgate.workflow.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.FormService;
import org.dealgate.DealgateTest;
import org.dealgate.blocker.Blocker;
import org.dealgate.blocker.Blockers;
import org.dealgate.blocker.Severity;
import org.dealgate.blocker.Side;
import org.dealgate.deal.Stage;
import org.dealgate.refusal.Refusal;
import org.dealgate.refusal.Refusal.Problem;
import org.dealgate.workflow.engine.FormValues;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/** What people say is in the way while they complete a task. */
@DealgateTest
class ObstacleTest {

    @Autowired
    private Blockers blockers;

    @Autowired
    private FormService forms;

    private DealWalk walk;

    @BeforeEach
    void walk(@Autowired AutowireCapableBeanFactory beans) {
        walk = beans.createBean(DealWalk.class);
    }

    @Test
    void whoever_completes_the_task_raises_it_and_the_gate_waits_for_it() {
        String deal = walk.dealAwaitingReview();

        walk.complete(
                "tess",
                deal,
                "ReviewTechnicalFit",
                Map.of(
                        "technicalVerdict", "FIT",
                        "technicalFindings", "Force is within range.",
                        "blockerText", "Their foundation is not designed.",
                        "blockerKind", "technical-flaw",
                        "blockerSide", "CUSTOMER",
                        "blockerDepartment", "Design"));

        assertThat(walk.waitFor(deal, "ResolveBlockers").getAssignee()).isEqualTo("amy");
        assertThat(blockers.openBlocking(deal, Stage.TECHNICAL_REVIEW))
                .singleElement()
                .returns("Their foundation is not designed.", Blocker::text)
                .returns("technical-flaw", Blocker::kind)
                .returns("tess", Blocker::raisedBy)
                .returns("amy", Blocker::owner)
                .returns(Side.CUSTOMER, Blocker::side)
                .returns("Design", Blocker::department);
    }

    @Test
    void it_needs_no_more_than_a_text_and_the_next_form_opens_without_it() {
        String deal = walk.dealAwaitingProposal();

        walk.complete(
                "amy",
                deal,
                "WriteProposal",
                Map.of("proposalSummary", "Two press lines.", "blockerText", "Nobody knows the ground."));

        Blocker raised = blockers.openBlocking(deal, Stage.NEEDS_PROPOSAL).get(0);
        assertThat(raised.kind()).isEqualTo("other");
        DealWalk.as("amy", () -> blockers.resolve(deal, raised.id(), "Surveyed."));
        var review = walk.waitFor(deal, "ReviewTechnicalFit");
        var shown = DealWalk.as("tess", () -> forms.getTaskFormVariables(review.getId(), (List<String>) null, true));
        assertThat(shown).doesNotContainKey("blockerText");
    }

    @Test
    void the_kinds_of_the_installation_are_offered_in_the_readers_language() {
        String deal = walk.dealAwaitingProposal();
        var task = walk.waitFor(deal, "WriteProposal");

        var shown = DealWalk.as("amy", () -> forms.getTaskFormVariables(task.getId(), List.of("blockerKinds"), false));

        assertThat(String.valueOf(FormValues.json(shown)))
                .contains("export-licence", "Export licence", "technical-flaw");
        walk.complete(
                "amy",
                deal,
                "WriteProposal",
                Map.of("proposalSummary", "Two.", "blockerText", "No licence", "blockerKind", "export-licence"));
        assertThat(blockers.of(deal))
                .filteredOn(b -> b.kind().equals("export-licence"))
                .singleElement()
                .returns(Severity.WARNING, Blocker::severity);
    }

    @Test
    void what_is_wrong_with_it_keeps_the_task_open_and_names_the_field() {
        String deal = walk.dealAwaitingProposal();
        int before = blockers.of(deal).size();

        assertThatThrownBy(() -> walk.complete(
                        "amy",
                        deal,
                        "WriteProposal",
                        Map.of("proposalSummary", "Two.", "blockerText", "Some", "blockerKind", "bad-weather")))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        no -> assertThat(no.problems())
                                .extracting(Problem::field)
                                .containsExactly("blockerKind"));

        assertThat(walk.open(deal, "WriteProposal")).hasSize(1);
        assertThat(blockers.of(deal)).hasSize(before);
    }
}
