package org.dealgate.workflow.deployment;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.dealgate.workflow.deployment.Attacks.Attack;
import org.dealgate.workflow.published.PublishedNames;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class GuardTest {

    private static final Guard GUARD = new Guard(PublishedNames.scan());

    static List<Attack> attacks() {
        return Attacks.all();
    }

    static List<ModelFile> shipped() throws IOException {
        try (Stream<Path> files = Stream.of("processes", "forms").flatMap(GuardTest::list)) {
            return files.map(GuardTest::read).toList();
        }
    }

    @ParameterizedTest
    @MethodSource("attacks")
    void names_the_element_of(Attack attack) {
        assertThat(GUARD.check(List.of(attack.file())))
                .as(new String(attack.file().content(), UTF_8))
                .anySatisfy(finding -> {
                    assertThat(finding.rule()).isEqualTo(attack.rule());
                    assertThat(finding.element()).isEqualTo(attack.element().isEmpty() ? null : attack.element());
                    assertThat(finding.isError()).isTrue();
                });
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void has_nothing_to_say_about(ModelFile file) {
        assertThat(GUARD.check(List.of(file))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${approversKnown}",
                "#{not approversKnown and (level >= 2 || value > 1000000.50)}",
                "${approvalOutcome eq 'APPROVED' && !empty returnTo}",
                "${nrOfCompletedInstances / nrOfInstances >= 0.6}",
                "${approvalPlan.enough(dealNumber, 2)}",
                "Review for ${owner}, please",
                "PT5M",
                "costs $ 5 {net}"
            })
    void lets_an_expression_ask(String expression) {
        assertThat(GUARD.check(List.of(condition(expression)))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${",
                "${}",
                "${a",
                "${a b}",
                "${a.b}",
                "${a.b.c(d)}",
                "${a(b)}",
                "${a[0]}",
                "${a ? b : c}",
                "${'a' += b}",
                "${a = b}",
                "${x -> x}",
                "${a; b}",
                "${'\\''}",
                "${[1]}",
                "${{'a': 1}}",
                "${a instanceof b}",
                "${and}",
                "${approvalPlan.enough(dealNumber)}",
                "${approvalPlan.enough(dealNumber, level + 1)}",
                "${approvalPlan.enough(dealNumber, 2, 3)}",
                "${approvalPlan.levels(owner)}",
                "\\${a.b}"
            })
    void lets_an_expression_do_nothing_else(String expression) {
        assertThat(GUARD.check(List.of(condition(expression)))).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "A **bold** word, [a link](https://example.com), 3 < 4!",
                "<b>Bold</b><br/>and {{if a > 3 then \\\"much\\\" else \\\"little\\\"}}",
                "![x](data:image/png;base64,AAAA)",
                "Wow! {{#if a}}{{b.c}}{{/if}}"
            })
    void lets_a_form_say(String text) {
        String form = "{\"id\":\"f\",\"type\":\"default\",\"components\":[{\"id\":\"T\",\"type\":\"text\",\"text\":\""
                + text + "\"}]}";
        assertThat(GUARD.check(List.of(new ModelFile("a.form", form.getBytes(UTF_8)))))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "value",
                "if value > 3 then \"for\" else \"every\"",
                "value in [1..3] and not(contains(name, \"some {f: function(a) a}\"))",
                "date(\"2027-01-31\") + duration(\"P3D\") // for the sake of it",
                "count(blockers[severity = \"BLOCKING\"]) + max(1, 2)"
            })
    void lets_a_decision_work_out(String feel) {
        String file = DmnAttacks.dmn("d", "", "", feel.replace("<", "&lt;"), "-, &lt; 3, [1..3]");
        assertThat(GUARD.check(List.of(new ModelFile("a.dmn", file.getBytes(UTF_8)))))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"R5/PT1M", "PT10M,PT1H,P1D", "R/P1M", "0 0/5 * * * ?"})
    void lets_the_engine_try_again_after(String cycle) {
        String file = """
                <definitions xmlns='http://www.omg.org/spec/BPMN/20100524/MODEL'><process id='p'><boundaryEvent id='b'>
                <timerEventDefinition><timeCycle>%s</timeCycle></timerEventDefinition></boundaryEvent></process></definitions>""".formatted(cycle);
        assertThat(GUARD.check(List.of(new ModelFile("a.bpmn", file.getBytes(UTF_8)))))
                .isEmpty();
    }

    @Test
    void does_not_follow_brackets_without_end() {
        assertThat(GUARD.check(List.of(condition("${" + "(".repeat(100_000) + "a}"))))
                .hasSize(1);
        assertThat(GUARD.check(List.of(condition("${" + "!".repeat(100_000) + "a}"))))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void says_of_every_attack_what_is_wrong_and_what_to_do(String language) {
        var words = ResourceBundle.getBundle("messages/lint", Locale.forLanguageTag(language));
        assertThat(attacks())
                .extracting(Attack::rule)
                .allSatisfy(rule -> assertThat(words.getString("lint." + rule)).isNotBlank())
                .allSatisfy(rule ->
                        assertThat(words.getString("lint." + rule + ".do")).isNotBlank());
    }

    private static ModelFile condition(String expression) {
        String escaped = expression.replace("&", "&amp;").replace("<", "&lt;");
        return new ModelFile("a.bpmn", """
                <definitions xmlns='http://www.omg.org/spec/BPMN/20100524/MODEL'><process id='p'><sequenceFlow id='f'>
                <conditionExpression>%s</conditionExpression></sequenceFlow></process></definitions>""".formatted(escaped).getBytes(UTF_8));
    }

    private static Stream<Path> list(String folder) {
        try (Stream<Path> files = Files.list(Path.of(folder))) {
            return files.sorted().toList().stream();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static ModelFile read(Path file) {
        try {
            return new ModelFile(file.toString(), Files.readAllBytes(file));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
