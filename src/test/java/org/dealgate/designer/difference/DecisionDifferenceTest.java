package org.dealgate.designer.difference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class DecisionDifferenceTest extends ToldTest {

    private static final String MATRIX = "processes/approval-matrix.dmn";

    private static final String COLUMNS =
            "<input id=\"I1\" label=\"Value\"><inputExpression id=\"E1\" typeRef=\"number\">"
                    + "<text>value</text></inputExpression></input><output id=\"O1\" label=\"Level\" name=\"level\" />";

    @Test
    void a_cell_is_told_with_its_rule_and_its_column() {
        assertThat(told(MATRIX, "&gt;= 3", "&gt;= 4")).containsExactly("rule Rule 3 changed; Tier: >= 3 → >= 4");
    }

    @Test
    void annotations_hit_policy_and_requirements_are_told() {
        assertThat(told(MATRIX, "<description>Every deal.", "<description>Each deal."))
                .containsExactly("rule Rule 1 changed; Annotation: Every deal. → Each deal.");
        assertThat(told(MATRIX, "hitPolicy=\"COLLECT\"", "hitPolicy=\"RULE ORDER\""))
                .containsExactly("decision Approval matrix changed; Which rules count: all that apply (COLLECT)"
                        + " → all that apply, in their order (RULE ORDER)");
        assertThat(told(MATRIX, " hitPolicy=\"COLLECT\"", ""))
                .containsExactly("decision Approval matrix changed; Which rules count: all that apply (COLLECT)"
                        + " → the only one that applies (UNIQUE)");
        assertThat(told(MATRIX, "<requiredInput href=\"#level\" />", "<requiredDecision href=\"#approval-matrix\" />"))
                .containsExactlyInAnyOrder(
                        "decision How a level is asked changed; Depends on decision: – → Approval matrix (approval-matrix)",
                        "decision How a level is asked changed; Depends on input: Level (level) → –");
    }

    @Test
    void a_new_rule_moves_no_other() {
        assertThat(table(
                        List.of(rule("R1", "1", "1"), rule("R2", "2", "2")),
                        List.of(rule("R1", "1", "1"), rule("R0", "0", "0"), rule("R2", "2", "2"))))
                .containsExactly("rule Rule 2 added; Value: – → 0", "rule Rule 2 added; Level: – → 0");
    }

    @Test
    void the_rule_that_was_moved_is_told_and_not_those_that_made_way() {
        assertThat(table(
                        List.of(rule("R1", "1", "1"), rule("R2", "2", "2"), rule("R3", "3", "3")),
                        List.of(rule("R3", "3", "3"), rule("R1", "1", "1"), rule("R2", "2", "2"))))
                .containsExactly("rule Rule 1 moved; Position: 3 → 1");
    }

    @Test
    void a_rule_that_is_gone_is_told_where_it_stood_with_what_it_said() {
        assertThat(table(List.of(rule("R1", "1", "1"), rule("R2", "2", "2")), List.of(rule("R2", "2", "2"))))
                .containsExactly("rule Rule 1 removed; Value: 1 → –", "rule Rule 1 removed; Level: 1 → –");
    }

    @Test
    void rules_with_other_ids_are_known_by_what_they_say_and_else_by_what_is_most_alike() {
        Difference difference = tables(
                List.of(rule("R1", "1", "1"), rule("R2", "2", "2")),
                List.of(rule("N2", "2", "2"), rule("N1", "1", "9")));

        assertThat(told(new Difference(difference.kind(), "", "", difference.meaningful())))
                .contains("rule Rule 1 moved; Position: 2 → 1", "rule Rule 2 changed; Level: 1 → 9")
                .noneMatch(line -> line.contains("added") || line.contains("removed"));
    }

    @Test
    void a_new_column_says_something_only_where_its_cells_do() {
        String wide = "<input id=\"I2\" label=\"Risk\"><inputExpression><text>risk</text></inputExpression></input>";
        String before = decision(COLUMNS, List.of(rule("R1", "1", "1"), rule("R2", "2", "2")));
        String after = decision(wide + COLUMNS, List.of(rule("R1", "", "1", "1"), rule("R2", "\"HIGH\"", "2", "2")));

        assertThat(told(Difference.of(Shipped.file("a.dmn", before), Shipped.file("a.dmn", after))))
                .contains("input column Risk added; What is looked at: – → risk")
                .contains("rule Rule 2 changed; Risk: – → \"HIGH\"")
                .noneMatch(line -> line.contains("Rule 1"));
    }

    @Test
    void what_a_column_looks_at_and_allows_is_told() {
        assertThat(told(
                        MATRIX,
                        "<input id=\"ApprovalMatrixInputTier\" label=\"Tier\">",
                        "<input id=\"ApprovalMatrixInputTier\" label=\"Grade\"><inputValues><text>1,2</text></inputValues>",
                        "<inputExpression id=\"ApprovalMatrixExpressionTier\" typeRef=\"integer\">",
                        "<inputExpression id=\"ApprovalMatrixExpressionTier\" typeRef=\"string\">"))
                .containsExactly(
                        "input column Grade changed; Title: Tier → Grade",
                        "input column Grade changed; Allowed values: – → 1,2",
                        "input column Grade changed; Type: integer → string");
    }

    @Test
    void a_new_decision_is_one_difference_however_many_rules_it_has() {
        String before = decision(COLUMNS, List.of());
        String after = before.replace(
                "</definitions>",
                "<decision id=\"e\" name=\"Other\"><decisionTable>" + COLUMNS.replace("1\"", "2\"")
                        + rule("R1", "1", "1") + "</decisionTable></decision></definitions>");

        assertThat(told(Difference.of(Shipped.file("a.dmn", before), Shipped.file("a.dmn", after))))
                .contains("decision Other added; Rules: – → 1")
                .noneMatch(line -> line.startsWith("rule "));
    }

    private static List<String> table(List<String> before, List<String> after) {
        return told(tables(before, after));
    }

    private static Difference tables(List<String> before, List<String> after) {
        return Difference.of(
                Shipped.file("a.dmn", decision(COLUMNS, before)), Shipped.file("a.dmn", decision(COLUMNS, after)));
    }

    private static String decision(String columns, List<String> rules) {
        return "<definitions xmlns=\"https://www.omg.org/spec/DMN/20191111/MODEL/\" id=\"f\"><decision id=\"d\""
                + " name=\"Test\"><decisionTable id=\"t\">" + columns + String.join("", rules)
                + "</decisionTable></decision></definitions>";
    }

    /** @param cells the last one is the output */
    private static String rule(String id, String... cells) {
        StringBuilder rule = new StringBuilder("<rule id=\"" + id + "\">");
        for (int i = 0; i < cells.length; i++) {
            String entry = i < cells.length - 1 ? "inputEntry" : "outputEntry";
            rule.append("<%s><text>%s</text></%s>".formatted(entry, cells[i], entry));
        }
        return rule.append("</rule>").toString();
    }
}
