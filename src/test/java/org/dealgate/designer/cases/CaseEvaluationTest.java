package org.dealgate.designer.cases;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dealgate.designer.cases.CaseTable.Case;
import org.dealgate.workflow.deployment.ModelFile;
import org.junit.jupiter.api.Test;

class CaseEvaluationTest {

    private static final String TABLE = """
            <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="d" name="d" namespace="n">
              <decision id="size" name="Size">
                <decisionTable id="t" hitPolicy="%s">
                  <input id="i"><inputExpression id="e"%s><text>%s</text></inputExpression></input>
                  <output id="o" name="says"/>
                  <rule id="r1">
                    <inputEntry id="i1"><text>&lt; 10</text></inputEntry>
                    <outputEntry id="o1"><text>"small"</text></outputEntry>
                  </rule>
                  <rule id="r2">
                    <inputEntry id="i2"><text>&lt; 5</text></inputEntry>
                    <outputEntry id="o2"><text>2.50</text></outputEntry>
                  </rule>
                </decisionTable>
              </decision>
            </definitions>
            """;

    @Test
    void a_case_passes_where_the_decision_says_what_was_expected_and_fails_where_it_does_not() {
        var results = run(table("COLLECT", "", "value"), "7", "small", "3", "small; 2.5", "12", "", "3", "small");

        assertThat(results).extracting(CaseResult::passed).containsExactly(true, true, true, false);
        assertThat(results.get(3).actual()).isEqualTo("small; 2.5");
    }

    @Test
    void a_decision_that_breaks_says_why() {
        var results = run(table("UNIQUE", "", "value"), "3", "small");

        assertThat(results.get(0).passed()).isFalse();
        assertThat(results.get(0).actual()).isNull();
        assertThat(results.get(0).failure()).contains("UNIQUE");
    }

    @Test
    void a_file_without_the_decision_fails_every_case() {
        assertThat(run(dmn("<a/>"), "1", "small", "2", "small"))
                .hasSize(2)
                .noneMatch(CaseResult::passed)
                .allMatch(r -> r.failure() != null);
    }

    @Test
    void nothing_but_feel_is_evaluated() {
        System.clearProperty("cases.ran");
        String sets = "java.lang.System.setProperty('cases.ran', 'yes')";
        for (String language : List.of("groovy", "javascript", "python")) {
            assertThat(run(table("COLLECT", " expressionLanguage=\"" + language + "\"", sets), "3", "small"))
                    .as(language)
                    .allMatch(r -> r.failure() != null);
        }
        String reaches = "${''.getClass().forName('java.lang.System').getMethod('setProperty', ''.getClass(), "
                + "''.getClass()).invoke(null, 'cases.ran', 'yes')}";
        assertThat(run(table("COLLECT", " expressionLanguage=\"juel\"", reaches), "3", "small"))
                .allMatch(r -> r.failure() != null);
        assertThat(System.getProperty("cases.ran")).isNull();
    }

    @Test
    void a_cell_means_what_it_looks_like() {
        assertThat(CaseEvaluation.typed("")).isNull();
        assertThat(CaseEvaluation.typed(" true ")).isEqualTo(true);
        assertThat(CaseEvaluation.typed("-1.50")).hasToString("-1.50");
        assertThat(CaseEvaluation.typed("\"17\"")).isEqualTo("17");
        assertThat(CaseEvaluation.typed("NEEDS_PROPOSAL")).isEqualTo("NEEDS_PROPOSAL");
    }

    @Test
    void the_columns_to_begin_with_are_what_a_decision_and_those_that_it_requires_read() throws IOException {
        byte[] content = Files.readAllBytes(Path.of("processes", "approval-matrix.dmn"));
        var matrix = DecisionSignature.of(new ModelFile("approval-matrix.dmn", content), "approval-matrix");

        assertThat(matrix.orElseThrow().inputs())
                .contains("value", "discountPercent")
                .doesNotContain("tier");
        assertThat(matrix.orElseThrow().outputs()).containsExactly("level", "position", "looksAt", "rule");
    }

    private static List<CaseResult> run(ModelFile dmn, String... valuesAndExpected) {
        var cases = new ArrayList<Case>();
        for (int i = 0; i < valuesAndExpected.length; i += 2) {
            cases.add(new Case("case " + i, List.of(valuesAndExpected[i]), valuesAndExpected[i + 1]));
        }
        return CaseEvaluation.of(dmn, "size", new CaseTable(List.of("value"), List.of("says"), cases));
    }

    private static ModelFile table(String hitPolicy, String attributes, String expression) {
        return dmn(TABLE.formatted(hitPolicy, attributes, expression));
    }

    private static ModelFile dmn(String content) {
        return new ModelFile("size.dmn", content.getBytes(UTF_8));
    }
}
