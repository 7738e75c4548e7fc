package org.dealgate.designer.backtest.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EditedDecisionsTest {

    private static final Instant MARCH = Instant.parse("2026-03-10T08:00:00Z");
    private static final Instant JUNE = Instant.parse("2026-06-10T08:00:00Z");

    @Test
    void what_depends_on_the_day_is_decided_anew_every_day() {
        var says = new Matrix().rule("Day", "", ">= 0", 1, "string(today())");

        EditedDecisions decisions = decisions(says);
        assertThat(position(decisions, MARCH)).isEqualTo("2026-03-10");
        assertThat(position(decisions, JUNE)).isEqualTo("2026-06-10");
    }

    @Test
    void what_asks_for_the_day_first_and_says_something_plain_then_is_decided_anew_too() {
        var asks = new Matrix()
                .rule("Early", "", "1", 1, "\"head-of-sales\"")
                .rule("Late", "", "2", 1, "\"finance-director\"")
                .asking("if today() &lt; date(\"2026-05-01\") then 1 else 2");

        EditedDecisions decisions = decisions(asks);
        assertThat(position(decisions, MARCH)).isEqualTo("head-of-sales");
        assertThat(position(decisions, JUNE)).isEqualTo("finance-director");
    }

    @Test
    void the_same_input_is_read_differently_by_different_expressions() {
        var rules = new Matrix()
                .rule("Small", "", "< 10", 1, "if value &lt; 5 then \"nobody\" else \"head-of-sales\"")
                .rule("Large", "", ">= 10", 1, "\"finance-director\"");

        EditedDecisions decisions = decisions(rules);
        for (int i = 0; i < 2; i++) {
            assertThat(position(decisions, Map.of("value", 1), MARCH)).isEqualTo("nobody");
            assertThat(position(decisions, Map.of("value", 7), MARCH)).isEqualTo("head-of-sales");
            assertThat(position(decisions, Map.of("value", 70), MARCH)).isEqualTo("finance-director");
        }
    }

    @Test
    void an_input_that_is_missing_is_missed_each_time() {
        EditedDecisions decisions = decisions(Matrix.usual().asking("if country = \"CN\" then value else 0"));

        for (int other = 0; other < 3; other++) {
            Evaluated evaluated = evaluate(decisions, Map.of("value", 5, "other", other), MARCH);
            assertThat(evaluated.missing()).containsExactly("country");
        }
    }

    private static EditedDecisions decisions(Matrix matrix) {
        return new EditedDecisions(List.of(matrix.file()));
    }

    private static Object position(EditedDecisions decisions, Instant at) {
        return position(decisions, Map.of("value", 5), at);
    }

    private static Object position(EditedDecisions decisions, Map<String, Object> inputs, Instant at) {
        Evaluated evaluated = evaluate(decisions, inputs, at);
        assertThat(evaluated.failure()).isNull();
        assertThat(evaluated.outputs()).hasSize(1);
        return evaluated.outputs().get(0).get("position");
    }

    private static Evaluated evaluate(EditedDecisions decisions, Map<String, Object> inputs, Instant at) {
        return decisions.evaluate(decisions.find("approval-matrix").orElseThrow(), inputs, at);
    }
}
