package org.dealgate.workflow.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dealgate.refusal.Refusal;
import org.dealgate.refusal.Refusal.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormCheckTest {

    private static final FormSchema FORM = FormSchema.parse("""
            {"components": [
              {"type": "group", "components": [
                {"type": "textfield", "key": "account", "label": "Account", "disabled": true},
                {"type": "textfield", "key": "value", "label": "Value", "readonly": true}]},
              {"type": "text", "text": "Read this"},
              {"type": "textfield", "key": "name", "label": "Name", "validate": {"required": true, "minLength": 2, "maxLength": 10}},
              {"type": "textfield", "key": "code", "label": "Code", "validate": {"pattern": "^[A-Z]{3}$"}},
              {"type": "textfield", "key": "mail", "label": "Mail", "validate": {"validationType": "email"}},
              {"type": "textarea", "key": "notes", "label": "Notes"},
              {"type": "number", "key": "months", "label": "Months", "decimalDigits": 0, "validate": {"min": 0, "max": 600}},
              {"type": "number", "key": "rate", "label": "Rate", "decimalDigits": 2, "serializeToString": true},
              {"type": "checkbox", "key": "checked", "label": "Checked"},
              {"type": "radio", "key": "verdict", "label": "Verdict", "properties": {"outcome": "true"},
               "values": [{"label": "Fit", "value": "FIT"}, {"label": "Gaps", "value": "GAPS"}]},
              {"type": "select", "key": "approver", "label": "Approver", "valuesKey": "approvers"},
              {"type": "datetime", "subtype": "date", "key": "due", "label": "Due", "disallowPassedDates": true},
              {"type": "textarea", "key": "gaps", "label": "Gaps found", "validate": {"required": true},
               "conditional": {"hide": "=verdict != \\"GAPS\\""}}
            ]}
            """);

    private final FormCheck check = new FormCheck(
            Clock.fixed(Instant.parse("2026-11-20T08:00:00Z"), ZoneOffset.UTC), FormCheckTest::verdictIsNotGaps);

    private static Optional<Boolean> verdictIsNotGaps(String feel, Map<String, Object> data) {
        assertThat(feel).isEqualTo("verdict != \"GAPS\"");
        return Optional.of(!"GAPS".equals(data.get("verdict")));
    }

    private Map<String, Object> answers(Object... sent) {
        return check.answers(
                FORM, sent(sent), Map.of("approvers", List.of("erik", Map.of("label", "E", "value", "ella"))));
    }

    private static Map<String, Object> sent(Object... pairs) {
        var sent = new HashMap<String, Object>(Map.of("name", "Meishan"));
        for (int i = 0; i < pairs.length; i += 2) {
            sent.put((String) pairs[i], pairs[i + 1]);
        }
        return sent;
    }

    private List<Problem> problems(Object... sent) {
        var refusal = catchThrowableOfType(Refusal.class, () -> answers(sent));
        assertThat(refusal).as("refused").isNotNull();
        assertThat(refusal.kind()).isEqualTo(Refusal.Kind.INVALID);
        return refusal.problems();
    }

    private void assertProblem(String field, String key, Object... sent) {
        assertThat(problems(sent))
                .singleElement()
                .satisfies(p -> assertThat(p.field()).isEqualTo(field))
                .satisfies(p -> assertThat(p.key()).isEqualTo("workflow.form." + key));
    }

    @Test
    void answers_come_out_in_the_types_that_the_form_means() {
        assertThat(answers(
                        "notes",
                        "two\nlines",
                        "months",
                        12,
                        "rate",
                        "12.50",
                        "checked",
                        true,
                        "verdict",
                        "FIT",
                        "due",
                        "2026-12-01"))
                .containsOnly(
                        Map.entry("name", "Meishan"),
                        Map.entry("notes", "two\nlines"),
                        Map.entry("months", new BigDecimal("12")),
                        Map.entry("rate", new BigDecimal("12.50")),
                        Map.entry("checked", true),
                        Map.entry("verdict", "FIT"),
                        Map.entry("due", LocalDate.of(2026, 12, 1)));
    }

    @Test
    void a_field_left_empty_is_absent_and_an_unticked_box_is_false() {
        assertThat(answers("notes", "", "months", null, "checked", null))
                .containsOnly(Map.entry("name", "Meishan"), Map.entry("checked", false));
    }

    @Test
    void what_is_sent_for_a_read_only_field_is_ignored() {
        assertThat(answers("account", "Somebody else", "value", 1)).doesNotContainKeys("account", "value");
    }

    @Test
    void an_unknown_field_is_refused_by_its_name() {
        assertProblem("owner", "unknown", "owner", "mallory");
    }

    @Test
    void a_name_cannot_smuggle_control_characters_into_the_answer() {
        assertThat(problems("a\r\nb", 1).get(0).field()).isEqualTo("a??b");
    }

    @Test
    void every_problem_is_named_at_once() {
        assertThat(problems("name", "", "months", "many", "verdict", "MAYBE"))
                .extracting(Problem::field)
                .containsExactly("name", "months", "verdict");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u00A0", "\u200B", "", "  ", "\t"})
    void a_required_field_needs_more_than_blanks(String blank) {
        assertProblem("name", "missing", "name", blank);
    }

    @Test
    void text_has_to_be_text_of_the_right_length() {
        assertProblem("name", "text", "name", 5);
        assertProblem("name", "text", "name", true);
        assertProblem("name", "text", "name", List.of("a"));
        assertProblem("name", "short", "name", "a");
        assertProblem("name", "long", "name", "abcdefghijk");
        assertProblem("notes", "long", "notes", "x".repeat(4001));
        assertProblem("mail", "long", "mail", "x".repeat(501));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000b", "a\u0007b", "a\nb", "a\u2028b", "a\u009fb", "a\ud800b", "a\u202eb", "a\u2066b"})
    void control_characters_are_refused(String text) {
        assertProblem("name", "control", "name", text);
    }

    @Test
    void lines_are_for_long_texts_only() {
        assertThat(answers("notes", "a\r\n\tb")).containsEntry("notes", "a\r\n\tb");
        assertProblem("notes", "control", "notes", "a\u0000b");
        assertProblem("notes", "control", "notes", "a\u202eb\u2069");
    }

    @Test
    void text_has_to_match_its_pattern() {
        assertProblem("code", "pattern", "code", "abc");
        assertProblem("mail", "pattern", "mail", "nobody");
        assertThat(answers("code", "ABC", "mail", "a@b.cn")).containsEntry("code", "ABC");
    }

    @ParameterizedTest
    @CsvSource({"twelve,number", "1e3,number", "NaN,number", "-1,min", "601,max", "1.5,whole", "' ',"})
    void numbers_are_checked(String sent, String problem) {
        if (problem == null) {
            assertThat(answers("months", sent)).doesNotContainKey("months");
        } else {
            assertProblem("months", problem, "months", sent);
        }
    }

    @Test
    void a_number_is_no_boolean_and_no_list() {
        assertProblem("months", "number", "months", true);
        assertProblem("months", "number", "months", List.of(1));
        assertProblem("months", "number", "months", Double.NaN);
        assertProblem("rate", "decimals", "rate", 1.005);
        assertThat(answers("rate", 0.1)).containsEntry("rate", new BigDecimal("0.1"));
    }

    @Test
    void a_box_is_true_or_false() {
        assertProblem("checked", "boolean", "checked", "true");
        assertProblem("checked", "boolean", "checked", 1);
    }

    @Test
    void an_option_has_to_be_one_of_those_offered() {
        assertProblem("verdict", "option", "verdict", "fit");
        assertProblem("verdict", "option", "verdict", 1);
        assertProblem("approver", "option", "approver", "mallory");
        assertThat(answers("approver", "ella")).containsEntry("approver", "ella");
    }

    @Test
    void a_date_has_to_be_one_and_not_past() {
        assertProblem("due", "date", "due", "31.12.2026");
        assertProblem("due", "date", "due", "2026-02-30");
        assertProblem("due", "date", "due", 20261231);
        assertProblem("due", "date", "due", "9999-12-31");
        assertProblem("due", "past", "due", "2026-11-01");
    }

    @Test
    void a_hidden_field_is_neither_required_nor_kept() {
        assertThat(answers("verdict", "FIT", "gaps", "none")).doesNotContainKey("gaps");
        assertProblem("gaps", "missing", "verdict", "GAPS");
        assertThat(answers("verdict", "GAPS", "gaps", "too slow")).containsEntry("gaps", "too slow");
    }

    @Test
    void a_condition_that_cannot_be_decided_makes_the_field_optional() {
        var undecided = new FormCheck(Clock.systemUTC(), (feel, data) -> Optional.empty());
        assertThat(undecided.answers(FORM, sent(), Map.of())).doesNotContainKey("gaps");
        assertThat(undecided.answers(FORM, sent("gaps", "x"), Map.of())).containsEntry("gaps", "x");
    }

    @Test
    void a_required_box_has_to_be_ticked() {
        var form = FormSchema.parse(
                "{\"components\":[{\"type\":\"checkbox\",\"key\":\"ok\",\"label\":\"Ok\",\"validate\":{\"required\":true}}]}");
        var refusal = catchThrowableOfType(Refusal.class, () -> check.answers(form, Map.of("ok", false), Map.of()));
        assertThat(refusal.problems())
                .singleElement()
                .satisfies(p -> assertThat(p.key()).isEqualTo("workflow.form.unticked"));
    }

    @Test
    void without_a_form_nothing_can_be_sent() {
        var refusal =
                catchThrowableOfType(Refusal.class, () -> check.answers(FormSchema.NONE, Map.of("a", 1), Map.of()));
        assertThat(refusal.problems())
                .singleElement()
                .satisfies(p -> assertThat(p.field()).isEqualTo("a"));
    }

    @Test
    void the_form_says_which_answers_are_outcomes() {
        assertThat(FORM.outcomes()).containsExactly("verdict");
    }
}
