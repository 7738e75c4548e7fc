package org.dealgate.workflow.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.dealgate.approval.MatrixInput;
import org.dealgate.blocker.EscalationFacts;
import org.dealgate.blocker.ReadinessFacts;
import org.dealgate.blocker.Severity;
import org.dealgate.blocker.Side;
import org.dealgate.blocker.Standing;
import org.dealgate.deal.Stage;
import org.dealgate.workflow.published.PublishedNames;
import org.junit.jupiter.api.Test;

/** Designers are told of all that decision tables are given, and of nothing else. */
class PublishedInputsTest {

    private static final Map<String, List<String>> PUBLISHED =
            PublishedNames.scan().decisionInputs();

    @Test
    void the_matrix_is_given_what_is_published_and_its_levels_their_number_as_well() {
        var given = MatrixDecision.inputs(
                new MatrixInput("D-2026-00042", null, null, null, null, null, null, null, null, false));

        assertThat(PUBLISHED.get("approval-matrix")).containsExactlyInAnyOrderElementsOf(given.keySet());
        given.put("level", 1);
        assertThat(PUBLISHED.get("approval-level")).containsExactlyInAnyOrderElementsOf(given.keySet());
    }

    @Test
    void readiness_is_given_what_is_published() {
        var facts = new ReadinessFacts(
                "D-2026-00042",
                Stage.NEEDS_PROPOSAL,
                Standing.MISSING,
                Standing.MISSING,
                null,
                false,
                null,
                Standing.MISSING,
                Standing.MISSING,
                false,
                false,
                false,
                null,
                null,
                null,
                null,
                false,
                0);

        assertThat(PUBLISHED.get("gate-readiness"))
                .containsExactlyInAnyOrderElementsOf(
                        ReadinessDecision.inputs(facts).keySet());
    }

    @Test
    void escalation_and_notifications_are_given_what_is_published() {
        assertThat(PUBLISHED.get("blocker-escalation"))
                .containsExactlyInAnyOrderElementsOf(
                        EscalationDecision.inputs(new EscalationFacts(Severity.BLOCKING, 1, 0, Side.OURS))
                                .keySet());
        assertThat(PUBLISHED.get("stage-notifications"))
                .containsExactlyInAnyOrderElementsOf(Recipients.inputs("STAGE_ENTERED", Stage.NEEDS_PROPOSAL, null)
                        .keySet());
    }
}
