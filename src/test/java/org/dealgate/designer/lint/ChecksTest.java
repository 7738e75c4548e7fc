package org.dealgate.designer.lint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.dealgate.designer.lint.Faults.fault;
import static org.dealgate.designer.lint.Faults.flowNo;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dealgate.workflow.deployment.Finding;
import org.dealgate.workflow.deployment.ModelFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each rule finds its fault in models that are sound but for it. */
class ChecksTest {

    @Test
    void says_nothing_about_sound_models() {
        assertThat(SmallModels.check(SmallModels.all())).isEmpty();
    }

    @ParameterizedTest(name = "{0}: {2}")
    @MethodSource({
        "org.dealgate.designer.lint.ProcessFaults#all",
        "org.dealgate.designer.lint.FormFaults#all",
        "org.dealgate.designer.lint.DecisionFaults#all"
    })
    void finds(String rule, String file, String[] exchanged) {
        assertThat(SmallModels.check(SmallModels.with(file, exchanged)))
                .extracting(Finding::rule)
                .contains(rule);
    }

    @Test
    void every_check_is_tried() {
        List<String> elsewhere = List.of("event-unheard", "too-many-rules", "not-checked", "no-due-date");

        List<Object> tried = Faults.all().map(fault -> fault.get()[0]).toList();

        assertThat(Arrays.stream(Check.values()).map(Check::rule))
                .allMatch(rule -> tried.contains(rule) || elsewhere.contains(rule));
    }

    @Test
    void a_default_flow_is_not_needed_where_every_answer_has_a_way() {
        assertThat(SmallModels.check(SmallModels.with(
                        "review.bpmn",
                        " default=\"No\"",
                        "",
                        "<bpmn:sequenceFlow id=\"No\" name=\"no\" sourceRef=\"Fits\" targetRef=\"RaiseGap\" />",
                        flowNo("${'GAPS' == verdict}"))))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            value = {
                "timeDuration>PT90M",
                "timeDuration>${approvalPlan.dueDate(dealNumber)}",
                "timeDate>2027-01-31T18:00:00+08:00",
                "timeDate>2027-01-31",
                "timeCycle>R3/PT1H",
                "timeCycle>R/2027-01-31T18:00:00/P1D",
                "timeCycle>0 0 9 ? * MON-FRI"
            })
    void times_that_the_engine_understands_are_sound(String kind, String time) {
        assertThat(SmallModels.check(SmallModels.with("review.bpmn", "timeDuration", kind, ">P1D<", ">" + time + "<")))
                .extracting(Finding::rule)
                .doesNotContain("time-malformed");
    }

    @ParameterizedTest
    @CsvSource({"customer-contact,CatchEvent", "${awaitedMessage},CatchEvent", "no-such-message,ThrowEvent"})
    void messages_that_are_sent_may_be_waited_for(String message, String event) {
        assertThat(SmallModels.check(SmallModels.with("review.bpmn", "</bpmn:process>", """
                        <bpmn:intermediate%s><bpmn:messageEventDefinition messageRef="M" /></bpmn:intermediate%1$s></bpmn:process>
                        <bpmn:message id="M" name="%s" />""".formatted(event, message))))
                .extracting(Finding::rule)
                .doesNotContain("unknown-message");
    }

    @ParameterizedTest
    @ValueSource(strings = {"until", "done", "handed"})
    void a_day_may_come_from_a_date_field_or_another_process(String variable) {
        assertThat(SmallModels.check(SmallModels.with(
                        "review.bpmn",
                        "\"until\" target=\"until\"",
                        "\"" + variable + "\" target=\"waitUntil\"",
                        "</bpmn:process>",
                        """
                        <bpmn:callActivity calledElement="review"><bpmn:extensionElements>
                        <camunda:in source="verdict" target="handed" />
                        </bpmn:extensionElements></bpmn:callActivity></bpmn:process>""")))
                .extracting(Finding::rule)
                .doesNotContain("no-day");
    }

    @ParameterizedTest
    @ValueSource(strings = {"TECHNICAL_REVIEW", "EXECUTIVE_SIGN_OFF"})
    void a_blocker_may_hold_the_stage_or_a_later_one(String stage) {
        assertThat(SmallModels.check(SmallModels.with(
                        "review.bpmn",
                        "<camunda:property name=\"severity\"",
                        "<camunda:property name=\"stage\" value=\"%s\" /><camunda:property name=\"severity\""
                                .formatted(stage))))
                .isEmpty();
    }

    @Test
    void a_broken_way_is_told_where_it_breaks_and_not_of_all_before() {
        assertThat(SmallModels.check(SmallModels.with("review.bpmn", "sourceRef=\"Each\" targetRef=\"Sure\"", "")))
                .filteredOn(finding -> finding.rule().equals("dead-end"))
                .extracting(Finding::element)
                .containsExactly("Each");
    }

    static Stream<Arguments> sound() {
        return Stream.of(
                fault(
                        "an execution listener that is a delegate",
                        "review.bpmn",
                        "<camunda:taskListener delegateExpression",
                        "<camunda:executionListener event=\"end\" delegateExpression=\"${closeDeal}\" /><camunda:taskListener delegateExpression"),
                fault(
                        "a link",
                        "rework.bpmn",
                        "<bpmn:endEvent id=\"Reworked\" name=\"Reworked\" />",
                        "<bpmn:intermediateThrowEvent id=\"Reworked\"><bpmn:linkEventDefinition id=\"L1\" name=\"on\" /></bpmn:intermediateThrowEvent>"
                                + "<bpmn:intermediateCatchEvent id=\"On\"><bpmn:linkEventDefinition id=\"L2\" name=\"on\" /></bpmn:intermediateCatchEvent>"
                                + "<bpmn:sequenceFlow id=\"OnToEnd\" sourceRef=\"On\" targetRef=\"End\" /><bpmn:endEvent id=\"End\" />"),
                fault(
                        "compensation",
                        "rework.bpmn",
                        "<bpmn:endEvent id=\"Reworked\"",
                        "<bpmn:boundaryEvent id=\"Undo\" attachedToRef=\"Rework\"><bpmn:compensateEventDefinition id=\"C\" /></bpmn:boundaryEvent>"
                                + "<bpmn:association id=\"A\" sourceRef=\"Undo\" targetRef=\"TakeBack\" />"
                                + "<bpmn:manualTask id=\"TakeBack\" isForCompensation=\"true\" /><bpmn:endEvent id=\"Reworked\""),
                fault(
                        "all variables handed on",
                        "review.bpmn",
                        "<camunda:in source=\"owner\" target=\"owner\" />",
                        "<camunda:in variables=\"all\" />"),
                fault(
                        "all variables handed back",
                        "review.bpmn",
                        "<camunda:out source=\"reworked\" target=\"done\" />",
                        "<camunda:out variables=\"all\" />"),
                fault(
                        "an answer compared with nothing",
                        "review.bpmn",
                        "${verdict == 'FIT'}",
                        "${verdict == 'FIT' or verdict == ''}"),
                fault(
                        "a pin in other quotes",
                        "review.bpmn",
                        "${pinned.form(pins, 'check-fit')}",
                        "#{pinned.form( pins, &quot;check-fit&quot; )}"),
                fault(
                        "documentation with an expression",
                        "rework.bpmn",
                        "<bpmn:startEvent",
                        "<bpmn:documentation>${nobody.knows()}</bpmn:documentation><bpmn:startEvent"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("sound")
    void says_nothing_about(String what, String file, String[] exchanged) {
        assertThat(SmallModels.check(SmallModels.with(file, exchanged))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"required\": true", "\"label\": \"Verdict\""})
    void a_choice_that_may_be_left_open_needs_a_default_flow(String field) {
        List<ModelFile> covered = SmallModels.with(
                "review.bpmn",
                " default=\"No\"",
                "",
                "<bpmn:sequenceFlow id=\"No\" name=\"no\" sourceRef=\"Fits\" targetRef=\"RaiseGap\" />",
                flowNo("${'GAPS' == verdict}"));
        ModelFile open = SmallModels.file(
                "check-fit.form",
                SmallModels.text("check-fit.form")
                        .replace(
                                field,
                                field.contains("required")
                                        ? "\"required\": false"
                                        : field + ", \"conditional\": { \"hide\": \"=months > 3\" }"));

        assertThat(SmallModels.check(Stream.of(
                                covered.stream().filter(f -> !f.name().equals(open.name())), Stream.of(open))
                        .flatMap(f -> f)
                        .toList()))
                .extracting(Finding::rule)
                .containsExactly("no-default");
    }

    @Test
    void a_form_alone_must_not_break_a_process_that_uses_it() {
        var others = SmallModels.all().stream()
                .filter(file -> !file.name().equals("check-fit.form"))
                .toList();
        var form = SmallModels.with("check-fit.form", "\"value\": \"FIT\"", "\"value\": \"FITS\"").stream()
                .filter(file -> file.name().equals("check-fit.form"))
                .toList();
        var there = new Surroundings(SmallModels.all(), person -> true, kind -> true);

        assertThat(new Checks(Levels.USUAL).check(form, there))
                .extracting(Finding::file, Finding::rule)
                .containsExactly(tuple("review.bpmn", "unknown-answer"));
        assertThat(new Checks(Levels.USUAL).check(others.subList(0, 1), there)).isEmpty();
    }

    @Test
    void a_missing_due_date_is_told_where_somebody_wants_to_know() {
        assertThat(new Checks(Levels.of(Map.of("no-due-date", "warning")))
                        .check(SmallModels.all(), SmallModels.NOTHING_ELSE))
                .extracting(Finding::element)
                .containsExactly("CheckFit", "Rework");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "^[\\\\w-.]+@[a-z\\\\d-]+$",
                "^(?:PO|SO)-\\\\d{2,4}?(?<sort>[A-Z(]|\\\\[)*$",
                "^$|(?!x)(?<=y){",
                "[^]]"
            })
    void patterns_that_a_browser_understands_are_no_errors(String pattern) {
        assertThat(SmallModels.check(SmallModels.with("check-fit.form", (String[])
                        FormFaults.pattern("", pattern).get()[2])))
                .extracting(Finding::rule)
                .doesNotContain("form-pattern");
    }

    @ParameterizedTest
    @ValueSource(strings = {"months", "交付月数", "_2nd"})
    void plain_names_are_keys(String key) {
        assertThat(SmallModels.check(
                        SmallModels.with("check-fit.form", "\"key\": \"months\"", "\"key\": \"" + key + "\"")))
                .isEmpty();
    }

    @Test
    void levels_are_as_they_are_set() {
        List<ModelFile> files = SmallModels.with("review.bpmn", " isExecutable=\"true\"", "");

        assertThat(new Checks(Levels.of(Map.of("not-executable", "warning"))).check(files, SmallModels.NOTHING_ELSE))
                .extracting(Finding::level)
                .containsExactly(Finding.Level.WARNING);
        assertThat(new Checks(Levels.of(Map.of("not-executable", "off"))).check(files, SmallModels.NOTHING_ELSE))
                .isEmpty();
    }
}
