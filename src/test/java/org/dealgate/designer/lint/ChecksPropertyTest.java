package org.dealgate.designer.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;
import org.dealgate.workflow.deployment.Finding;
import org.dealgate.workflow.deployment.ModelFile;

/** The checks answer whatever the files contain. */
class ChecksPropertyTest {

    private static final Checks CHECKS = new Checks(Levels.USUAL);
    private static final Surroundings BESIDE = ShippedModels.surroundings();
    private static final List<ModelFile> SHIPPED =
            Stream.concat(BESIDE.models().stream(), SmallModels.all().stream()).toList();

    /** What people and machines put where it does not belong. */
    private static final List<String> ODD = List.of(
            "<",
            "</",
            "/>",
            "\"",
            "&",
            "&#0;",
            "]]>",
            "<!--",
            "\u0000",
            "\uD800",
            "{",
            "}",
            "[",
            "null",
            "-1",
            "1e999999",
            "9".repeat(400),
            "${",
            "#{",
            "${a.b(c)}",
            "${" + "(".repeat(900),
            "((((",
            "for x in [",
            "not(",
            "function(",
            "if ",
            "id=\"review\"",
            "xmlns=\"\"",
            "\"components\":[",
            "\"key\":",
            "=",
            "😀",
            "\n",
            "- ",
            "[1..");

    @Property(tries = 150, shrinking = ShrinkingMode.OFF)
    void of_models_that_were_tampered_with(@ForAll Random random, @ForAll @IntRange(min = 1, max = 8) int changes) {
        ModelFile file = SHIPPED.get(random.nextInt(SHIPPED.size()));
        var text = new StringBuilder(new String(file.content(), StandardCharsets.UTF_8));
        for (int i = 0; i < changes; i++) {
            tamper(text, random);
        }

        assertAnswers(SmallModels.file(file.name(), text.toString()));
    }

    private static void tamper(StringBuilder text, Random random) {
        int at = random.nextInt(text.length() + 1);
        int end = Math.min(text.length(), at + random.nextInt(60));
        String odd = ODD.get(random.nextInt(ODD.size()));
        switch (random.nextInt(24)) {
            case 0 -> text.insert(at, odd);
            case 1 -> text.replace(at, end, odd);
            case 2 -> text.delete(at, end);
            case 3 -> text.insert(random.nextInt(text.length() + 1), text.substring(at, end));
            case 4 -> text.setLength(at);
            case 5, 6, 7, 8 -> value(text, odd, random);
            default -> value(text, anotherValue(text, random), random);
        }
    }

    /** One that stands elsewhere in the file, as after a slip in the modeler. */
    private static String anotherValue(StringBuilder text, Random random) {
        int start = text.indexOf("\"", random.nextInt(text.length() + 1));
        int end = start < 0 ? -1 : text.indexOf("\"", start + 1);
        return end < 0 ? "" : text.substring(start + 1, end);
    }

    /** Something odd as a whole attribute, text or string, so that the file can still be read. */
    private static void value(StringBuilder text, String odd, Random random) {
        String safe = odd.replaceAll("[<>&\"\u0000\uD800]", "x");
        String before = List.of("=\"", "<text>", ": \"", ">${").get(random.nextInt(4));
        int at = text.indexOf(before, random.nextInt(text.length() + 1));
        int end = at < 0 ? -1 : text.indexOf(before.equals("<text>") ? "<" : "\"", at + before.length());
        if (end > 0) {
            text.replace(at + before.length(), end, safe);
        }
    }

    @Property(tries = 60, shrinking = ShrinkingMode.OFF)
    void of_any_bytes(@ForAll byte[] bytes, @ForAll @IntRange(min = 0, max = 2) int kind) {
        assertAnswers(new ModelFile("any" + List.of(".bpmn", ".dmn", ".form").get(kind), bytes));
    }

    @Example
    void of_files_that_are_meant_to_harm() {
        String entities =
                "<!DOCTYPE a [<!ENTITY b \"bbbb\"><!ENTITY c \"&b;&b;\"><!ENTITY x SYSTEM \"file:///etc/passwd\">]>";

        assertThat(assertAnswers(SmallModels.file("a.bpmn", entities + "<a>&c;&x;</a>")))
                .extracting(Finding::rule)
                .containsExactly("doctype");
        assertAnswers(SmallModels.file("a.bpmn", "<a>".repeat(5000)));
        assertAnswers(SmallModels.file("a.form", "[".repeat(100_000)));
        assertAnswers(SmallModels.file("a.form", "{\"components\":[".repeat(5000)));
        assertAnswers(SmallModels.file("a.form", "{\"id\":\"" + "a".repeat(6_000_000) + "\"}"));
        assertAnswers(new ModelFile("a.dmn", new byte[6_000_000]));
        for (String odd : ODD) {
            String safe = odd.replaceAll("[<>&\"\u0000\uD800]", "x");
            assertAnswers(SmallModels.file(
                    "risk.dmn", SmallModels.text("risk.dmn").replace("\"FIT\"<", safe.repeat(20) + "<")));
            assertAnswers(SmallModels.file(
                    "review.bpmn", SmallModels.text("review.bpmn").replace("${verdict == 'FIT'}", "${" + safe + "}")));
        }
    }

    @Example
    void of_models_larger_than_anybody_draws() {
        var steps = new StringBuilder();
        for (int i = 0; i < 3000; i++) {
            steps.append(
                    "<bpmn:userTask id=\"T%d\" camunda:assignee=\"${v%d}\" /><bpmn:sequenceFlow id=\"F%d\" sourceRef=\"T%d\" targetRef=\"T%d\" />"
                            .formatted(i, i, i, i, i + 1));
        }

        assertAnswers(SmallModels.file(
                "rework.bpmn", SmallModels.text("rework.bpmn").replace("<bpmn:endEvent", steps + "<bpmn:endEvent")));
    }

    private static List<Finding> assertAnswers(ModelFile file) {
        List<Finding> findings = CHECKS.check(List.of(file), BESIDE);
        assertThat(findings)
                .extracting(Finding::rule)
                .as(new String(file.content(), 0, Math.min(2000, file.content().length), StandardCharsets.UTF_8))
                .doesNotContain("not-checked");
        return findings;
    }
}
