package org.dealgate.designer.lint.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.dealgate.designer.lint.FindingView;
import org.dealgate.designer.lint.SmallModels;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LintCommandTest {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir
    Path folder;

    @Test
    void answers_0_where_nothing_is_wrong() {
        assertThat(lint("processes", "forms")).isZero();
        assertThat(text(out)).contains("0 errors, 0 warnings");
        assertThat(text(err)).isEmpty();
    }

    @Test
    void answers_1_and_says_where_what_and_what_to_do() throws IOException {
        Path faulty = faulty();

        assertThat(lint(faulty.toString())).isEqualTo(1);

        assertThat(text(out))
                .contains("rework.bpmn:3: error: Rework (rework): The process is not executable. [not-executable]")
                .contains("Tick Executable on the process");
    }

    @Test
    void speaks_chinese_too() throws IOException {
        assertThat(lint("--lang", "zh", faulty().toString())).isEqualTo(1);
        assertThat(text(out)).contains("流程不可执行");
    }

    @Test
    void keeps_to_the_levels_that_are_given() throws IOException {
        assertThat(lint("--dealgate.lint.not-executable=warning", faulty().toString()))
                .isZero();
        assertThat(text(out)).contains("warning: Rework (rework)");
    }

    @Test
    void answers_2_where_it_is_used_wrongly_or_cannot_read() throws IOException {
        Path text = Files.writeString(folder.resolve("notes.txt"), "no model");

        assertThat(lint()).isEqualTo(2);
        assertThat(lint("--format", "xml", "processes")).isEqualTo(2);
        assertThat(lint("--lang", "fr", "processes")).isEqualTo(2);
        assertThat(lint("--frobnicate", "processes")).isEqualTo(2);
        assertThat(lint("--dealgate.lint.no-such-rule=off", "processes")).isEqualTo(2);
        assertThat(lint("--dealgate.lint.unknown-bean=off", "processes")).isEqualTo(2);
        assertThat(lint(Files.createDirectory(folder.resolve("empty")).toString()))
                .isEqualTo(2);
        assertThat(lint(folder.resolve("absent.bpmn").toString())).isEqualTo(2);
        assertThat(lint(text.toString())).isEqualTo(2);
        assertThat(text(out)).isEmpty();
        assertThat(text(err))
                .contains(
                        "Usage:",
                        "no-such-rule is no rule",
                        "absent.bpmn",
                        "notes.txt is neither",
                        "unknown-bean cannot be set",
                        "empty holds no");
    }

    @Test
    void checks_the_rest_where_one_file_cannot_be_read() throws IOException {
        assertThat(lint(folder.resolve("absent.bpmn").toString(), faulty().toString()))
                .isEqualTo(2);

        assertThat(text(err)).contains("absent.bpmn");
        assertThat(text(out)).contains("not-executable", "2 files, 1 error, 1 warning");
    }

    @Test
    void says_to_designers_what_only_administrators_may_deploy() throws IOException {
        Files.writeString(folder.resolve("rework.form"), SmallModels.text("rework.form"));
        Files.writeString(
                folder.resolve("rework.bpmn"),
                SmallModels.text("rework.bpmn")
                        .replace("<bpmn:endEvent", "<bpmn:scriptTask id=\"S\" /><bpmn:endEvent"));

        assertThat(lint(folder.toString())).isEqualTo(1);
        assertThat(text(out)).contains("[script]");
        assertThat(lint("--as-administrator", folder.toString())).isZero();
    }

    static Stream<String> unreadable() {
        return Stream.of("", "[]", "{", "{ \"id\": \"a\", \"id\": \"b\" }", "[".repeat(5000));
    }

    @ParameterizedTest
    @MethodSource("unreadable")
    void says_once_and_where_that_a_form_cannot_be_read(String form) throws IOException {
        Path file = Files.writeString(folder.resolve("any.form"), form);

        assertThat(lint(file.toString())).isEqualTo(1);
        assertThat(text(out))
                .contains("any.form:1: error: The form cannot be read")
                .contains("1 error, 0 warnings");
    }

    @Test
    void says_once_and_where_what_no_form_may_contain() throws IOException {
        Path file = Files.writeString(folder.resolve("any.form"), """
                { "type": "default", "executionPlatform": "Camunda Platform", "components": [
                  { "type": "documentPreview", "id": "Field_1", "label": "Preview" },
                  { "type": "spreadsheet", "key": "figures" },
                  { "type": "html", "id": "Field_3" } ] }
                """);

        assertThat(lint(file.toString())).isEqualTo(1);
        assertThat(text(out))
                .contains(":1: error: The form has no id.")
                .contains(":2: error: Preview (Field_1): Tasklist cannot show")
                .contains(":3: error: Tasklist cannot show")
                .contains(":4: error: Field_3: The form has a component of the type html")
                .contains("4 errors, 0 warnings");
    }

    @Test
    void writes_sarif_with_rules_lines_and_places() throws IOException {
        lint("--format", "sarif", faulty().toString());

        JsonNode run = new ObjectMapper().readTree(text(out)).at("/runs/0");
        JsonNode result = run.at("/results/0");
        assertThat(run.at("/tool/driver/rules").findValuesAsText("id"))
                .contains(result.path("ruleId").asText());
        assertThat(run.at("/tool/driver/rules/" + result.path("ruleIndex").asInt() + "/help/text")
                        .asText())
                .isNotBlank();
        assertThat(result.path("level").asText()).isEqualTo("error");
        assertThat(result.at("/locations/0/physicalLocation/region/startLine").asInt())
                .isEqualTo(3);
        assertThat(result.at("/locations/0/physicalLocation/artifactLocation/uri")
                        .asText())
                .endsWith("/rework.bpmn");
    }

    @Test
    void places_in_sarif_are_relative_to_where_it_was_started() {
        var finding = new FindingView("error", "no-end", "my processes/ä.bpmn", null, null, 0, "No end.", "Add one.");

        assertThat(ReportFormat.SARIF.write(new Report(1, List.of(finding))))
                .contains("\"my%20processes/%C3%A4.bpmn\"")
                .doesNotContain("region");
    }

    @Test
    void a_colon_in_a_name_makes_no_scheme_in_sarif() {
        var finding = new FindingView("error", "no-end", "1:b.bpmn", null, null, 0, "No end.", "Add one.");

        assertThat(ReportFormat.SARIF.write(new Report(1, List.of(finding)))).contains("\"./1:b.bpmn\"");
    }

    @Test
    void writes_json_for_other_programs() throws IOException {
        lint("--format", "json", faulty().toString());

        assertThat(new ObjectMapper().readTree(text(out)).at("/findings/0/rule").asText())
                .isEqualTo("not-executable");
    }

    private Path faulty() throws IOException {
        Files.writeString(folder.resolve("rework.form"), SmallModels.text("rework.form"));
        Files.writeString(
                folder.resolve("rework.bpmn"), SmallModels.text("rework.bpmn").replace(" isExecutable=\"true\"", ""));
        return folder;
    }

    private int lint(String... args) {
        return LintCommand.run(new PrintStream(out, true), new PrintStream(err, true), args);
    }

    private static String text(ByteArrayOutputStream written) {
        return written.toString(StandardCharsets.UTF_8);
    }
}
