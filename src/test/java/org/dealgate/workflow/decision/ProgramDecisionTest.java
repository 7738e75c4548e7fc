package org.dealgate.workflow.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dealgate.approval.MatrixInput;
import org.dealgate.blocker.EscalationFacts;
import org.dealgate.blocker.ReadinessFacts;
import org.dealgate.blocker.Severity;
import org.dealgate.blocker.Side;
import org.dealgate.blocker.Standing;
import org.dealgate.deal.Stage;
import org.dealgate.refusal.Refusal;
import org.junit.jupiter.api.Test;

class ProgramDecisionTest {

    @Test
    void knows_what_decisions_are_asked_with() {
        var matrix = new MatrixInput("D", null, null, null, null, null, null, null, null, false);
        var readiness = new ReadinessFacts(
                "D",
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
                BigDecimal.ONE,
                null,
                null,
                null,
                false,
                0);
        var escalation = new EscalationFacts(Severity.BLOCKING, 1, 0, Side.OURS);

        assertThat(inputs(MatrixAnswer.MATRIX)).isEqualTo(names(MatrixDecision.inputs(matrix)));
        assertThat(inputs(ReadinessDecision.KEY)).isEqualTo(names(ReadinessDecision.inputs(readiness)));
        assertThat(inputs(EscalationDecision.KEY)).isEqualTo(names(EscalationDecision.inputs(escalation)));
        assertThat(inputs(Recipients.KEY))
                .isEqualTo(names(Recipients.inputs("HANDED_OVER", Stage.NEEDS_PROPOSAL, null)));
        assertThat(inputs(MatrixAnswer.LEVEL)).contains("level").containsAll(inputs(MatrixAnswer.MATRIX));
    }

    @Test
    void a_rule_that_leaves_out_what_is_needed_is_refused_in_words() {
        ProgramDecision matrix = ProgramDecision.find(MatrixAnswer.MATRIX).orElseThrow();

        assertThatCode(() -> matrix.requireNeeded(List.of(Map.of("level", 1.0, "position", "head-of-sales"))))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> matrix.requireNeeded(
                        List.of(Map.of("level", 1, "position", "head-of-sales"), Map.of("level", 2))))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.problems())
                                .containsExactly(new Refusal.Problem(
                                        null,
                                        "workflow.decision.incomplete",
                                        List.of(MatrixAnswer.MATRIX, "position"))));
        assertThatThrownBy(() -> matrix.requireNeeded(List.of(Map.of("level", "one", "position", "head-of-sales"))))
                .isInstanceOf(Refusal.class);
    }

    private static Set<String> inputs(String decision) {
        return ProgramDecision.find(decision).orElseThrow().inputs().keySet();
    }

    private static Set<String> names(Map<String, Object> inputs) {
        return inputs.keySet();
    }
}
