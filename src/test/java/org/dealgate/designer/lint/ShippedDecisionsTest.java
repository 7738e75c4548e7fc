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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

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
