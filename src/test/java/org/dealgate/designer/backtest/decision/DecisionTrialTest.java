package org.dealgate.designer.backtest.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dealgate.designer.backtest.tape.Decided;
import org.dealgate.designer.backtest.tape.Tape;
import org.dealgate.designer.backtest.verdict.Models;
import org.dealgate.designer.backtest.verdict.Note;
import org.dealgate.designer.backtest.verdict.Renaming;
import org.dealgate.designer.backtest.verdict.Verdict;
import org.dealgate.designer.backtest.verdict.Verdict.Kind;
import org.dealgate.workflow.deployment.ModelFile;
import org.junit.jupiter.api.Test;

class DecisionTrialTest {

    private static final Instant OPENED = Instant.parse("2026-03-02T08:00:00Z");
    private static final String HEAD = Note.word("approval.position.", "head-of-sales");
    private static final String FINANCE = Note.word("approval.position.", "finance-director");
    private static final String CHIEF = Note.word("approval.position.", "chief-executive");

    @Test
    void the_unchanged_table_decides_the_same() {
        Verdict verdict = tryOut(Matrix.usual(), large("2000000.0000"));

        assertThat(verdict.kind()).isEqualTo(Kind.SAME);
        assertThat(verdict.notes()).isEmpty();
    }

    @Test
    void numbers_are_compared_by_what_they_are_worth() {
        Tape tape = tape(
                decided(Map.of("value", new BigDecimal("5")), List.of(row(new BigDecimal("1.0"), "head-of-sales"))));

        assertThat(tryOut(Matrix.usual(), tape).kind()).isEqualTo(Kind.SAME);
    }

    @Test
    void an_approver_who_is_asked_in_addition_is_named_with_the_rule_that_fires_now() {
        Matrix edited = Matrix.usual().rule("Huge", "Above one and a half.", "> 1500000", 2, "\"chief-executive\"");

        Verdict verdict = tryOut(edited, large("2000000"));

        assertThat(verdict.kind()).isEqualTo(Kind.CHANGED);
        assertThat(verdict.added()).containsExactly("chief-executive");
        assertThat(verdict.dropped()).isEmpty();
        assertThat(verdict.notes())
                .containsExactly(
                        Note.of("approval-matrix.added", CHIEF, "2"),
                        Note.of("rules", "Approval matrix", "–", "#3 Above one and a half. (Huge)"));
    }

    @Test
    void an_approver_who_is_not_asked_any_more_is_named_with_the_rule_that_fired_then() {
        Matrix edited = new Matrix().rule("Everybody", "Every deal.", ">= 0", 1, "\"head-of-sales\"");

        Verdict verdict = tryOut(edited, large("2000000"));

        assertThat(verdict.dropped()).containsExactly("finance-director");
        assertThat(verdict.notes())
                .containsExactly(
                        Note.of("approval-matrix.dropped", FINANCE, "2"),
                        Note.of("rules", "Approval matrix", "#2 Above one million. (Large)", "–"));
    }

    @Test
    void an_approver_who_is_asked_at_another_level_is_neither_added_nor_dropped() {
        Matrix edited = new Matrix()
                .rule("Everybody", "Every deal.", ">= 0", 1, "\"head-of-sales\"")
                .rule("Large", "Above one million.", "> 1000000", 1, "\"finance-director\"");

        Verdict verdict = tryOut(edited, large("2000000"));

        assertThat(verdict.kind()).isEqualTo(Kind.CHANGED);
        assertThat(verdict.added()).isEmpty();
        assertThat(verdict.notes())
                .containsExactly(
                        Note.of("output-changed", FINANCE, "Level", "2", "1"),
                        Note.of(
                                "rules-kept",
                                "Approval matrix",
                                "#1 Every deal. (Everybody); #2 Above one million. (Large)"));
    }

    @Test
    void the_same_rows_in_another_order_are_told_as_that() {
        Matrix edited = new Matrix()
                .rule("Large", "Above one million.", "> 1000000", 2, "\"finance-director\"")
                .rule("Everybody", "Every deal.", ">= 0", 1, "\"head-of-sales\"");

        assertThat(tryOut(edited, large("2000000")).notes()).contains(Note.of("reordered", "Approval matrix"));
    }

    @Test
    void a_new_column_about_what_was_never_recorded_cannot_be_known() {
        Verdict verdict = tryOut(Matrix.usual().asking("if country = \"CN\" then value else 0"), large("2000000"));

        assertThat(verdict.kind()).isEqualTo(Kind.UNKNOWN);
        assertThat(verdict.notes()).containsExactly(Note.of("input-missing", "Approval matrix", "country"));
    }

    @Test
    void what_was_recorded_as_not_known_is_known_to_be_so() {
        var inputs = new HashMap<String, Object>();
        inputs.put("value", null);

        Verdict verdict = tryOut(
                new Matrix().rule("Unknown", "", "null", 1, "\"head-of-sales\""),
                tape(decided(inputs, List.of(row(1, "head-of-sales")))));

        assertThat(verdict.kind()).isEqualTo(Kind.SAME);
    }

    @Test
    void a_table_that_cannot_decide_is_told_with_the_reason() {
        Verdict verdict = tryOut(Matrix.usual().asking("value +"), large("2000000"));

        assertThat(verdict.kind()).isEqualTo(Kind.UNKNOWN);
        assertThat(verdict.notes()).singleElement().satisfies(note -> {
            assertThat(note.key()).isEqualTo("decision-fails");
            assertThat(note.args().get(1)).contains("value +");
        });
    }

    @Test
    void a_deal_of_which_decisions_are_not_on_record_cannot_be_known() {
        var trial = new DecisionTrial(models(Matrix.usual().file()), List.of(), OPENED.plusSeconds(1));

        assertThat(trial.tryOut(large("2000000")).notes()).containsExactly(Note.of("not-recorded"));
    }

    @Test
    void a_deal_about_which_the_edited_decision_was_never_asked_is_the_same() {
        assertThat(tryOut(Matrix.usual().asking("nowhere"), tape()).kind()).isEqualTo(Kind.SAME);
    }

    @Test
    void today_is_the_day_of_the_decision() {
        Matrix edited = Matrix.usual().asking("if today() = date(\"2026-03-09\") then value else 0");

        assertThat(tryOut(edited, large("2000000")).kind()).isEqualTo(Kind.SAME);
    }

    @Test
    void a_renamed_decision_answers_for_the_former_one() {
        Matrix edited = new Matrix().named("matrix-2").rule("One", "", ">= 0", 1, "\"head-of-sales\"");
        var trial = new DecisionTrial(
                models(edited.file()), List.of(new Renaming("approval-matrix", "approval-matrix", "matrix-2")), OPENED);

        assertThat(trial.tryOut(large("2000000")).dropped()).containsExactly("finance-director");
    }

    @Test
    void a_decision_that_only_processes_ask_for_is_not_covered_by_the_record() {
        assertThat(DecisionTrial.covers(Matrix.usual().file())).isTrue();
        assertThat(DecisionTrial.covers(GeneratedTapes.file("approval-matrix"))).isTrue();
        assertThat(DecisionTrial.covers(Matrix.usual().named("freight").file())).isFalse();
    }

    @Test
    void no_other_language_than_feel_is_run() {
        String usual = new String(Matrix.usual().file().content(), StandardCharsets.UTF_8);
        var file = new ModelFile(
                "approval-matrix.dmn",
                usual.replace("<inputExpression", "<inputExpression expressionLanguage=\"juel\"")
                        .replace("<text>value</text>", "<text>${value}</text>")
                        .getBytes(StandardCharsets.UTF_8));
        var trial = new DecisionTrial(models(file), List.of(), OPENED);

        assertThat(trial.tryOut(large("2000000")).notes().get(0).key()).isEqualTo("decision-fails");
    }

    private static Verdict tryOut(Matrix edited, Tape tape) {
        return new DecisionTrial(models(edited.file()), List.of(), OPENED).tryOut(tape);
    }

    private static Models models(ModelFile edited) {
        return new Models() {
            @Override
            public List<ModelFile> edited() {
                return List.of(edited);
            }

            @Override
            public Map<String, ModelFile> of(String pins) {
                return Map.of(pins, Matrix.usual().file());
            }
        };
    }

    private static Tape large(String value) {
        return tape(decided(
                Map.of("value", new BigDecimal(value)),
                List.of(row(1, "head-of-sales"), row(2, "finance-director")),
                "Everybody",
                "Large"));
    }

    private static Map<String, Object> row(Object level, String position) {
        return Map.of("level", level, "position", position);
    }

    private static Decided decided(Map<String, Object> inputs, List<Map<String, Object>> outputs, String... rules) {
        return new Decided(
                "approval-matrix",
                1,
                inputs,
                outputs,
                Map.of("approval-matrix", List.of(rules)),
                "DetermineApprovers",
                null,
                Instant.parse("2026-03-09T08:00:00Z"));
    }

    private static Tape tape(Decided... decided) {
        return new Tape(
                "D-2026-00001",
                "Press line",
                "amy",
                "WON",
                "HANDOVER_TO_SERVICE",
                new BigDecimal("2000000"),
                OPENED,
                OPENED.plusSeconds(86400),
                "approval-matrix:1",
                List.of(decided),
                null);
    }
}
