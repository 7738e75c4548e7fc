package org.dealgate.workflow.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecisionTableResult;
import org.camunda.bpm.engine.DecisionService;
import org.dealgate.refusal.Refusal;
import org.dealgate.workflow.Pinned;
import org.dealgate.workflow.engine.FiredRules;
import org.dealgate.workflow.start.DealPins;
import org.junit.jupiter.api.Test;

class DecisionsTest {

    private final DecisionService engine = mock();
    private final DealPins pins = mock();
    private final Decisions decisions = new Decisions(engine, new Pinned(), pins, new FiredRules(), mock());

    @Test
    void a_deal_is_told_in_words_that_its_matrix_leaves_out_what_is_needed() {
        var rule = new HashMap<String, Object>(Map.of("position", "head-of-sales"));
        rule.put("level", null);
        answers(rule);

        assertThatThrownBy(() -> decisions.evaluate(MatrixAnswer.MATRIX, "D", Map.of()))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void decisions_that_the_program_does_not_know_answer_as_they_like() {
        answers(Map.of("whatever", 1));

        assertThat(decisions.evaluate("own", "D", Map.of())).containsExactly(Map.of("whatever", 1));
    }

    private void answers(Map<String, Object> rule) {
        DmnDecisionTableResult result = mock();
        when(result.getResultList()).thenReturn(List.of(rule));
        when(pins.of("D")).thenReturn("approval-matrix:1,own:1");
        when(engine.evaluateDecisionTableByKeyAndVersion(anyString(), anyInt(), any()))
                .thenReturn(result);
    }
}
