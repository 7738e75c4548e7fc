package org.dealgate.designer.lint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.dealgate.workflow.deployment.Finding;
import org.dealgate.workflow.deployment.ModelFile;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the program asks for is known beside the tables that it asks: each edit below would go wrong for a deal. */
class ShippedDecisionsTest {

    private static final Checks CHECKS = new Checks(Levels.USUAL);

    static Stream<Arguments> faults() {
        return Stream.of(
                Arguments.of("unknown-value", "approval-matrix.dmn", "\"finance-director\"", "\"finance-boss\""),
                Arguments.of(
                        "unknown-value",
                        "approval-matrix.dmn",
                        "<text>\"parallel\"</text>",
                        "<text>\"together\"</text>"),
                Arguments.of("unknown-value", "approval-matrix.dmn", "<text>\"all\"</text>", "<text>\"most\"</text>"),
                Arguments.of(
                        "unknown-value", "gate-readiness.dmn", "<text>\"BLOCKING\"</text>", "<text>\"BLOCKS\"</text>"),
                Arguments.of(
                        "unknown-value", "stage-notifications.dmn", "GROUP:technical-reviewers", "GROUP:reviewers"),
                Arguments.of("unknown-value", "stage-notifications.dmn", "\"deal-won\"", "\"deal-one\""),
                Arguments.of(
                        "unknown-value",
                        "blocker-escalation.dmn",
                        "<text>\"TELL_DEAL_OWNER\"</text>",
                        "<text>\"TELL_OWNER\"</text>"),
                Arguments.of("missing-output", "approval-matrix.dmn", "name=\"position\"", "name=\"who\""),
                Arguments.of("missing-output", "gate-readiness.dmn", "<text>\"terms-missing\"</text>", "<text></text>"),
                Arguments.of(
                        "missing-output", "approval-matrix.dmn", "<text>\"head-of-sales\"</text>", "<text>null</text>"),
                Arguments.of(
                        "missing-output",
                        "approval-matrix.dmn",
                        "<outputEntry id=\"SmallAndSafeOut1\">\n          <text>1</text>",
                        "<outputEntry id=\"SmallAndSafeOut1\">\n          <text></text>"),
                Arguments.of(
                        "unknown-value", "approval-matrix.dmn", "\"currency, delivery,", "\"currency, deliverance,"),
                Arguments.of("unknown-type", "gate-readiness.dmn", "typeRef=\"boolean\"", "typeRef=\"boolen\""),
                Arguments.of("number-with-commas", "approval-matrix.dmn", "&lt;= 1000000<", "&lt;= 1,000,000<"),
                Arguments.of("wrong-type", "approval-matrix.dmn", "<text>18</text>", "<text>\"18\"</text>"),
                Arguments.of("wrong-type", "approval-matrix.dmn", "<text>18</text>", "<text>1.5</text>"),
                Arguments.of(
                        "wrong-type",
                        "approval-matrix.dmn",
                        "<inputExpression id=\"ApprovalTierExpressionValue\">",
                        "<inputExpression id=\"ApprovalTierExpressionValue\" typeRef=\"integer\">"),
                Arguments.of(
                        "unknown-input", "approval-matrix.dmn", "<text>marginPercent</text>", "<text>margin</text>"));
    }

    @ParameterizedTest(name = "{0}: {2}")
    @MethodSource("faults")
    void finds(String rule, String file, String part, String instead) throws IOException {
        String text = text(file);
        assertThat(text).contains(part);

        assertThat(check(file, text.replace(part, instead)))
                .extracting(Finding::rule)
                .contains(rule);
    }

    @ParameterizedTest
    @CsvSource({"@amy,", "@nobody,unknown-person", "@,unknown-value"})
    void knows_the_people_whom_the_matrix_names(String approver, @Nullable String rule) throws IOException {
        String text = text("approval-matrix.dmn").replace("\"head-of-sales\"", "\"" + approver + "\"");

        assertThat(CHECKS.check(List.of(SmallModels.file("approval-matrix.dmn", text)), SmallModels.NOTHING_ELSE))
                .extracting(Finding::rule)
                .containsExactlyElementsOf(Stream.ofNullable(rule).toList());
    }

    @Test
    void names_what_nobody_can_look_at_and_what_they_can() throws IOException {
        String text = text("approval-matrix.dmn").replace("\"currency, value, ", "\"*, linez, lines.netPrize, ");

        assertThat(check("approval-matrix.dmn", text))
                .singleElement()
                .satisfies(finding -> assertThat(finding.args().get(0)).isEqualTo("linez, lines.netPrize"))
                .satisfies(finding -> assertThat(finding.args().toString()).contains("lines.netPrice, "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1, 200", "1000,2000", "1000000", "10,20", "[100..200]"})
    void commas_between_numbers_are_no_commas_within_one(String cell) throws IOException {
        String text = text("approval-matrix.dmn").replace("&lt;= 1000000<", cell + "<");

        assertThat(check("approval-matrix.dmn", text))
                .extracting(Finding::rule)
                .doesNotContain("number-with-commas", "feel-malformed");
    }

    @Test
    void says_what_a_number_with_commas_means() throws IOException {
        String text = text("approval-matrix.dmn").replace("&lt;= 1000000<", "&lt;= 1,000,000<");

        assertThat(check("approval-matrix.dmn", text))
                .singleElement()
                .satisfies(finding ->
                        assertThat(finding.args()).containsExactly("<= 1,000,000", "<= 1; 0; 0", "<= 1000000"));
    }

    @Test
    void types_may_be_the_file_s_own() throws IOException {
        String text = text("gate-readiness.dmn")
                .replaceFirst("<decision ", "<itemDefinition id=\"Answer\" name=\"answer\" /><decision ")
                .replaceFirst("typeRef=\"boolean\"", "typeRef=\"answer\"");

        assertThat(check("gate-readiness.dmn", text)).isEmpty();
    }

    @Test
    void says_for_instance_what_no_rule_matches() throws IOException {
        String text = text("approval-matrix.dmn").replaceFirst("(?s)<rule id=\"EverythingElse\">.*?</rule>", "");

        assertThat(check("approval-matrix.dmn", text))
                .singleElement()
                .satisfies(finding -> assertThat(finding.rule()).isEqualTo("rules-gap"))
                .satisfies(finding -> assertThat(finding.args().toString()).contains("value", "discountPercent"));
    }

    @Test
    void says_which_rule_never_decides() throws IOException {
        String last = "(?s)(<rule id=\"SmallAndSafe\">.*)(<rule id=\"EverythingElse\">.*?</rule>)";
        String text = text("approval-matrix.dmn").replaceFirst(last, "$2$1");

        assertThat(check("approval-matrix.dmn", text))
                .extracting(Finding::element, Finding::rule)
                .containsExactly(
                        tuple("SmallAndSafe", "rule-shadowed"),
                        tuple("MediumAndSound", "rule-shadowed"),
                        tuple("SplitButMedium", "rule-shadowed"));
    }

    @Test
    void says_who_would_no_longer_hear() throws IOException {
        String text = text("stage-notifications.dmn").replaceAll("GATE_WAITS", "GATE_STAYS");
        List<ModelFile> files = List.of(
                SmallModels.file("stage-notifications.dmn", text),
                SmallModels.file("stage-gate.bpmn", text("stage-gate.bpmn")));

        assertThat(CHECKS.check(files, ShippedModels.surroundings()))
                .extracting(Finding::rule, Finding::element)
                .containsExactly(tuple("event-unheard", "NotifyGateWaits"));
    }

    @Test
    void does_not_compare_more_rules_than_anybody_reads() throws IOException {
        String rule = "<rule><inputEntry><text></text></inputEntry><inputEntry><text></text></inputEntry>"
                + "<inputEntry><text></text></inputEntry><inputEntry><text></text></inputEntry>"
                + "<outputEntry><text>\"REMIND_OWNER\"</text></outputEntry></rule>";
        String text = text("blocker-escalation.dmn").replace("</decisionTable>", rule.repeat(300) + "</decisionTable>");

        assertThat(check("blocker-escalation.dmn", text))
                .extracting(Finding::rule)
                .containsExactly("too-many-rules");
    }

    private static List<Finding> check(String file, String text) {
        return CHECKS.check(List.of(SmallModels.file(file, text)), ShippedModels.surroundings());
    }

    private static String text(String file) throws IOException {
        return Files.readString(Path.of("processes", file));
    }
}
