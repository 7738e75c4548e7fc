package org.dealgate.designer.lint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

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

    private static final String STAGE_TASK = "camunda:modelerTemplate=\"org.dealgate.stage-task\" ";

    @Test
    void says_nothing_about_sound_models() {
        assertThat(SmallModels.check(SmallModels.all())).isEmpty();
    }

    static Stream<Arguments> faults() {
        return Stream.of(
                fault("not-executable", "review.bpmn", " isExecutable=\"true\"", ""),
                fault("no-time-to-live", "review.bpmn", " camunda:historyTimeToLive=\"P3650D\"", ""),
                fault("no-platform", "review.bpmn", " modeler:executionPlatform=\"Camunda Platform\"", ""),
                fault("duplicate-id", "review.bpmn", "id=\"WaitTimer\"", "id=\"CheckFit\""),
                fault("no-start", "rework.bpmn", "startEvent", "intermediateThrowEvent"),
                fault("no-end", "rework.bpmn", "endEvent", "manualTask"),
                fault("dead-end", "review.bpmn", "sourceRef=\"RaiseGap\"", ""),
                fault("unknown-bean", "review.bpmn", "${enterStage}", "${enterStages}"),
                fault("unknown-bean", "review.bpmn", "approvalPlan.levels", "approvalPlans.levels"),
                fault("bean-misplaced", "review.bpmn", "${awaitAnswer}", "${enterStage}"),
                fault("missing-property", "review.bpmn", "value=\"TECHNICAL_REVIEW\"", "value=\"\""),
                fault("wrong-property", "review.bpmn", "TECHNICAL_REVIEW", "TECHNICAL"),
                fault(
                        "unread-property",
                        "review.bpmn",
                        "<camunda:property name=\"kind\"",
                        "<camunda:property name=\"sort\" value=\"\" /><camunda:property name=\"kind\""),
                fault("unknown-blocker-kind", "review.bpmn", "technical-flaw", "technical-floor"),
                fault("unknown-field", "review.bpmn", "value=\"gaps\"", "value=\"gap\""),
                fault("nothing-to-do", "review.bpmn", " camunda:delegateExpression=\"${enterStage}\"", ""),
                fault("nothing-to-do", "review.bpmn", " calledElement=\"rework\"", ""),
                fault("expression-malformed", "review.bpmn", "verdict == 'FIT'", "verdict == FIT'"),
                fault("unknown-question", "review.bpmn", "approvalPlan.levels", "approvalPlan.levies"),
                fault("wrong-arguments", "review.bpmn", "levels(dealNumber)", "levels(dealNumber, 1)"),
                fault("no-form", "review.bpmn", " camunda:formRef=\"check-fit\"", ""),
                fault(
                        "form-key",
                        "review.bpmn",
                        "camunda:formRef=\"check-fit\"",
                        "camunda:formKey=\"embedded:app:x.html\""),
                fault("unknown-form", "review.bpmn", "camunda:formRef=\"check-fit\"", "camunda:formRef=\"check-fits\""),
                fault(
                        "unknown-decision",
                        "review.bpmn",
                        "camunda:decisionRef=\"risk\"",
                        "camunda:decisionRef=\"risks\""),
                fault("unknown-process", "review.bpmn", "calledElement=\"rework\"", "calledElement=\"reworks\""),
                fault(
                        "unpinned",
                        "review.bpmn",
                        "camunda:calledElementBinding=\"version\"",
                        "camunda:calledElementBinding=\"latest\""),
                fault("unpinned", "review.bpmn", "'rework')}", "'review')}"),
                fault("unpinned", "review.bpmn", " camunda:formRefBinding=\"version\"", ""),
                fault("unpinned", "review.bpmn", "${pinned.version(pins, 'risk')}", "1"),
                fault("not-handed-on", "review.bpmn", "<camunda:in source=\"owner\" target=\"owner\" />", ""),
                fault(
                        "no-business-key",
                        "review.bpmn",
                        "<camunda:in businessKey=\"#{execution.processBusinessKey}\" />",
                        ""),
                fault("nobody", "rework.bpmn", " camunda:assignee=\"${owner}\"", ""),
                fault(
                        "nobody",
                        "rework.bpmn",
                        "camunda:assignee=\"${owner}\"",
                        "camunda:assignee=\"${null}\" camunda:candidateGroups=\"\""),
                fault(
                        "nobody",
                        "rework.bpmn",
                        "camunda:assignee=\"${owner}\"",
                        "camunda:assignee=\"\" camunda:candidateGroups=\"executives\""),
                fault(
                        "unknown-message",
                        "review.bpmn",
                        "</bpmn:process>",
                        "<bpmn:receiveTask id=\"R\" messageRef=\"M\" /></bpmn:process><bpmn:message id=\"M\" name=\"no-such-message\" />"),
                fault(
                        "unknown-message",
                        "review.bpmn",
                        "</bpmn:process>",
                        "<bpmn:receiveTask id=\"R\" messageRef=\"M\" /></bpmn:process><bpmn:message id=\"M\" name=\"deal-withdrawn\" />"),
                fault(
                        "unknown-message",
                        "review.bpmn",
                        "</bpmn:process>",
                        "<bpmn:receiveTask id=\"R\" messageRef=\"M\" /></bpmn:process><bpmn:message id=\"M\" name=\"${owner}\" />"),
                fault(
                        "unknown-message",
                        "review.bpmn",
                        "</bpmn:process>",
                        "<bpmn:boundaryEvent id=\"B\" attachedToRef=\"CheckFit\"><bpmn:messageEventDefinition messageRef=\"M\" /></bpmn:boundaryEvent></bpmn:process><bpmn:message id=\"M\" name=\"round-void\" />"),
                fault(
                        "unknown-message",
                        "review.bpmn",
                        "<camunda:in source=\"owner\"",
                        "<camunda:in sourceExpression=\"deal-withdrawn\" target=\"awaitedMessage\" /><camunda:in source=\"owner\""),
                fault(
                        "unknown-message",
                        "review.bpmn",
                        "name=\"Rework\"",
                        "name=\"Rework\" camunda:modelerTemplate=\"org.dealgate.call-a-stage\"",
                        "<camunda:in source=\"owner\"",
                        "<camunda:in source=\"deal-withdrawn\" target=\"awaitedMessage\" /><camunda:in source=\"owner\""),
                fault("no-day", "review.bpmn", "\"until\" target=\"until\"", "\"verdict\" target=\"waitUntil\""),
                fault("no-day", "review.bpmn", "\"until\" target=\"until\"", "\"owner\" target=\"waitUntil\""),
                fault("other-stage", "review.bpmn", "process id=\"review\"", "process id=\"finance-feasibility\""),
                fault(
                        "stage-passed",
                        "review.bpmn",
                        "<camunda:property name=\"severity\"",
                        "<camunda:property name=\"stage\" value=\"NEEDS_PROPOSAL\" /><camunda:property name=\"severity\""),
                fault("unknown-group", "review.bpmn", "technical-reviewers,", "technical-viewers, "),
                fault("unknown-person", "rework.bpmn", "${owner}", "bob"),
                fault("named-person", "rework.bpmn", "${owner}", "amy"),
                fault("no-save-point", "review.bpmn", " camunda:asyncAfter=\"true\"", ""),
                fault("no-save-point", "review.bpmn", "'rework'", "'stage-gate'", "\"rework\"", "\"stage-gate\""),
                fault(
                        "no-save-point",
                        "review.bpmn",
                        "exclusiveGateway id=\"Sure\"",
                        "parallelGateway id=\"Sure\"",
                        "\"RaiseToRework\" sourceRef=\"RaiseGap\" targetRef=\"Rework\"",
                        "\"RaiseToRework\" sourceRef=\"RaiseGap\" targetRef=\"Sure\""),
                fault(
                        "no-save-point",
                        "review.bpmn",
                        "exclusiveGateway id=\"Sure\"",
                        "parallelGateway camunda:asyncAfter=\"true\" id=\"Sure\"",
                        "\"RaiseToRework\" sourceRef=\"RaiseGap\" targetRef=\"Rework\"",
                        "\"RaiseToRework\" sourceRef=\"RaiseGap\" targetRef=\"Sure\""),
                fault(
                        "no-retries",
                        "review.bpmn",
                        "<camunda:failedJobRetryTimeCycle>R5/PT1M</camunda:failedJobRetryTimeCycle>",
                        ""),
                fault("variable-unwritten", "review.bpmn", "${verdict ==", "${verdicts =="),
                fault("variable-unwritten", "check-fit.form", "\"outcome\": \"true\"", ""),
                fault("variable-unwritten", "review.bpmn", " camunda:resultVariable=\"risk\"", ""),
                fault(
                        "variable-too-early",
                        "review.bpmn",
                        "technical-reviewers,account-managers",
                        "${risk}",
                        "sourceRef=\"Sure\" targetRef=\"CheckFit\"",
                        "sourceRef=\"Sure\" targetRef=\"Reviewed\""),
                fault("variable-never-comes", "review.bpmn", "source=\"reworked\"", "source=\"worked\""),
                fault("answer-unread", "review.bpmn", "${verdict == 'FIT'}", "${approvalPlan.stopped(dealNumber)}"),
                fault("answer-unread", "review.bpmn", "<camunda:out source=\"reworked\" target=\"done\" />", ""),
                fault("unknown-answer", "review.bpmn", "'FIT'", "'FITT'"),
                fault("unknown-answer", "review.bpmn", "done == 'YES'", "'YEAH' != done"),
                fault("default-with-condition", "review.bpmn", "default=\"No\"", "default=\"Yes\""),
                fault("no-condition", "review.bpmn", " default=\"Unsure\"", ""),
                fault(
                        "no-default",
                        "review.bpmn",
                        " default=\"No\"",
                        "",
                        "<bpmn:sequenceFlow id=\"No\" name=\"no\" sourceRef=\"Fits\" targetRef=\"RaiseGap\" />",
                        flowNo("${verdict != 'FIT'}")),
                fault(
                        "no-way-out",
                        "review.bpmn",
                        " default=\"No\"",
                        "",
                        "<bpmn:sequenceFlow id=\"No\" name=\"no\" sourceRef=\"Fits\" targetRef=\"RaiseGap\" />",
                        flowNo("${verdict == 'FIT'}")),
                fault("not-handed-on", "rework.bpmn", "${owner}", "${worker}"),
                fault("unknown-template", "review.bpmn", "org.dealgate.raise-blocker", "org.dealgate.lift-blocker"),
                fault("template-outdated", "review.bpmn", "modelerTemplateVersion=\"", "modelerTemplateVersion=\"1"),
                fault("template-misplaced", "review.bpmn", "org.dealgate.raise-blocker", "org.dealgate.stage-task"),
                fault("template-edited", "review.bpmn", "${raiseBlocker}", "${closeDeal}"),
                fault(
                        "template-value",
                        "review.bpmn",
                        "name=\"dueDays\" value=\"10\"",
                        "name=\"dueDays\" value=\"ten\""),
                fault(
                        "template-choice",
                        "rework.bpmn",
                        "camunda:assignee=\"${owner}\"",
                        STAGE_TASK + "camunda:assignee=\"amy\""),
                fault(
                        "template-choice",
                        "review.bpmn",
                        "name=\"Rework\"",
                        "name=\"Rework\" camunda:modelerTemplate=\"org.dealgate.wait-for-date-or-message\"",
                        "<camunda:in source=\"owner\"",
                        "<camunda:in sourceExpression=\"nothing\" target=\"awaitedMessage\" /><camunda:in sourceExpression=\"customer-contactt\" target=\"awaitedMessage\" /><camunda:in source=\"owner\""),
                fault(
                        "template-edited",
                        "review.bpmn",
                        "name=\"Rework\"",
                        "name=\"Rework\" camunda:modelerTemplate=\"org.dealgate.call-a-stage\"",
                        "<camunda:in source=\"owner\"",
                        "<camunda:in source=\"verdict\""),
                fault(
                        "template-length",
                        "review.bpmn",
                        "<camunda:property name=\"severity\"",
                        "<camunda:property name=\"department\" value=\"%s\" /><camunda:property name=\"severity\""
                                .formatted("d".repeat(201))),
                fault(
                        "template-unset",
                        "rework.bpmn",
                        "camunda:assignee=\"${owner}\"",
                        STAGE_TASK + "camunda:candidateGroups=\"executives\""),
                fault("template-default", "rework.bpmn", "camunda:assignee=", STAGE_TASK + "camunda:assignee="),
                fault(
                        "template-default",
                        "review.bpmn",
                        "<camunda:property name=\"severity\" value=\"BLOCKING\" />",
                        ""),
                fault(
                        "template-unset",
                        "review.bpmn",
                        "name=\"Rework\"",
                        "name=\"Rework\" camunda:modelerTemplate=\"org.dealgate.wait-for-date-or-message\"",
                        "<camunda:in source=\"owner\"",
                        "<camunda:in source=\"verdict\" target=\"waitUntil\" /><camunda:in source=\"verdict\" target=\"awaitedMessage\" /><camunda:in source=\"owner\""),
                fault("form-without-id", "check-fit.form", "\"id\": \"check-fit\"", "\"name\": \"check-fit\""),
                fault("form-unused", "rework.form", "\"id\": \"rework\"", "\"id\": \"reworks\""),
                fault("form-too-new", "rework.form", "\"schemaVersion\": 16", "\"schemaVersion\": 18"),
                fault(
                        "form-platform",
                        "rework.form",
                        "\"executionPlatform\": \"Camunda Platform\"",
                        "\"executionPlatform\": \"Camunda Cloud\""),
                fault("form-unknown-type", "check-fit.form", "textarea", "filepicker"),
                fault("form-unknown-type", "check-fit.form", "textarea", "documentPreview"),
                fault("form-answer-refused", "check-fit.form", "\"select\"", "\"taglist\""),
                fault("form-answer-refused", "check-fit.form", "\"select\"", "\"checklist\""),
                fault("form-answer-refused", "check-fit.form", "\"subtype\": \"date\"", "\"subtype\": \"datetime\""),
                fault(
                        "form-answer-refused",
                        "check-fit.form",
                        "\"id\": \"Facts\"",
                        "\"id\": \"Facts\", \"path\": \"facts\""),
                fault("duplicate-id", "check-fit.form", "\"id\": \"Field_months\"", "\"id\": \"Facts\""),
                fault("form-without-components", "rework.form", "\"components\": [", "\"fields\": ["),
                fault(
                        "form-without-components",
                        "check-fit.form",
                        "\"subtype\": \"date\"",
                        "\"subtype\": \"date\", \"components\": \"x\""),
                fault("form-no-component", "check-fit.form", "\"type\": \"textarea\", ", ""),
                fault("form-no-component", "rework.form", "\"components\": [", "\"components\": [ null, "),
                fault("form-no-component", "rework.form", "\"components\": [", "\"components\": [ \"x\", "),
                fault("form-duplicate-key", "check-fit.form", "\"key\": \"until\"", "\"key\": \"months\""),
                fault("form-without-key", "check-fit.form", "\"key\": \"until\",", ""),
                fault("form-key-no-name", "check-fit.form", "\"key\": \"until\"", "\"key\": \"until.when\""),
                fault("form-key-no-name", "check-fit.form", "\"key\": \"until\"", "\"key\": \"un-til\""),
                fault("form-key-no-name", "check-fit.form", "\"key\": \"until\"", "\"key\": \"1st\""),
                fault("form-without-label", "check-fit.form", "\"dateLabel\": \"Until\"", "\"dateLabel\": \" \""),
                fault("form-key-is-fact", "check-fit.form", "\"key\": \"until\"", "\"key\": \"owner\""),
                fault("form-unknown-fact", "check-fit.form", "\"key\": \"account\"", "\"key\": \"acount\""),
                fault(
                        "form-required-but-disabled",
                        "check-fit.form",
                        "\"disabled\": true",
                        "\"disabled\": true, \"validate\": { \"required\": true }"),
                fault("form-without-decimals", "check-fit.form", ", \"decimalDigits\": 0", ""),
                fault("form-unknown-options", "check-fit.form", "\"blockerKinds\"", "\"deal.blockerKinds\""),
                fault("form-without-options", "check-fit.form", ", \"valuesKey\": \"blockerKinds\"", ""),
                fault(
                        "form-limits",
                        "check-fit.form",
                        "\"decimalDigits\": 0",
                        "\"decimalDigits\": 0, \"validate\": { \"min\": 5, \"max\": 4 }"),
                pattern("form-pattern", "["),
                pattern("form-pattern", "a++"),
                pattern("form-pattern", "(?i)yes"),
                pattern("form-pattern", "(yes"),
                pattern("form-pattern", "yes)"),
                pattern("form-pattern", "[z-a]"),
                pattern("form-pattern", "a{2,1}"),
                pattern("form-pattern", "a\\\\"),
                pattern("form-pattern-unchecked", "[^]"),
                pattern("form-pattern-unchecked", "a{"),
                pattern("form-pattern-unchecked", "(?<名>a)"),
                fault("form-feel-malformed", "check-fit.form", "=verdict = ", "=verdict == "),
                fault("form-unknown-name", "check-fit.form", "=verdict = ", "=verdicts = "),
                fault("duplicate-model", "rework.bpmn", "process id=\"rework\"", "process id=\"review\""),
                fault("duplicate-model", "rework.form", "\"rework\",", "\"check-fit\","),
                fault("decision-unused", "risk.dmn", "decision id=\"risk\"", "decision id=\"riskless\""),
                fault("no-time-to-live", "risk.dmn", " camunda:historyTimeToLive=\"P3650D\"", ""),
                fault("no-platform", "risk.dmn", " modeler:executionPlatform=\"Camunda Platform\"", ""),
                fault("duplicate-id", "risk.dmn", "GappedOut", "FittingOut"),
                fault(
                        "unknown-required-decision",
                        "risk.dmn",
                        "<decisionTable",
                        "<informationRequirement><requiredDecision href=\"#tier\" /></informationRequirement><decisionTable"),
                fault(
                        "circular-decisions",
                        "risk.dmn",
                        "<decisionTable",
                        "<informationRequirement><requiredDecision href=\"#risk\" /></informationRequirement><decisionTable"),
                fault(
                        "feel-malformed",
                        "risk.dmn",
                        "<inputEntry id=\"FittingIn\"><text>\"FIT\"",
                        "<inputEntry id=\"FittingIn\"><text>\"FIT"),
                fault("feel-malformed", "risk.dmn", "<text>\"LOW\"<", "<text>LOW or<"),
                fault("unknown-input", "risk.dmn", "<text>verdict<", "<text>verdicts<"),
                fault("unknown-input", "risk.dmn", "<text>\"LOW\"<", "<text>LOW<"),
                fault("wrong-type", "risk.dmn", "<text>\"GAPS\"<", "<text>2<"),
                fault("wrong-type", "risk.dmn", "<text>\"LOW\"<", "<text>1<"),
                fault("unknown-value", "risk.dmn", "<text>\"GAPS\"<", "<text>\"GAP\"<"),
                fault("unknown-value", "risk.dmn", "<text>\"LOW\"<", "<text>\"LOWER\"<"),
                fault("hit-policy", "risk.dmn", "UNIQUE", "PRIORITY"),
                fault(
                        "wrong-number-of-cells",
                        "risk.dmn",
                        "<inputEntry id=\"FittingIn\"><text>\"FIT\"</text></inputEntry>",
                        ""),
                fault("rules-overlap", "risk.dmn", "<text>\"GAPS\"<", "<text><"),
                fault("rules-overlap", "risk.dmn", "<text>\"GAPS\"<", "<text>\"FIT\",\"GAPS\"<"),
                fault("rules-contradict", "risk.dmn", "<text>\"GAPS\"<", "<text>-<", "UNIQUE", "ANY"),
                fault("rule-shadowed", "risk.dmn", "<text>\"GAPS\"<", "<text>\"FIT\"<", "UNIQUE", "FIRST"),
                fault(
                        "rule-repeated",
                        "risk.dmn",
                        "<text>\"GAPS\"<",
                        "<text>\"FIT\"<",
                        "\"HIGH\"<",
                        "\"LOW\"<",
                        "UNIQUE",
                        "COLLECT"),
                fault("rules-gap", "risk.dmn", "<text>\"GAPS\"<", "<text>\"FIT\"<", "UNIQUE", "FIRST"),
                fault(
                        "endless-loop",
                        "review.bpmn",
                        "sourceRef=\"Sure\" targetRef=\"CheckFit\"",
                        "sourceRef=\"Sure\" targetRef=\"Fits\"",
                        "sourceRef=\"Fits\" targetRef=\"RaiseGap\"",
                        "sourceRef=\"Fits\" targetRef=\"Sure\""),
                fault(
                        "task-renamed",
                        "rework.bpmn",
                        "camunda:assignee=",
                        "camunda:modelerTemplate=\"org.dealgate.customer-decision\" camunda:assignee="),
                fault("answer-needed", "rework.bpmn", "id=\"Rework\"", "id=\"RecordCustomerDecision\""),
                fault("answer-dropped", "rework.bpmn", "id=\"Rework\"", "id=\"MapBuyingCentre\""),
                fault("calls-itself", "review.bpmn", "calledElement=\"rework\"", "calledElement=\"review\""),
                fault("loose-flow", "review.bpmn", "targetRef=\"DecideRisk\"", "targetRef=\"DecideRisks\""),
                fault("no-expression", "review.bpmn", "${verdict == 'FIT'}", "verdict == 'FIT'"),
                fault("no-expression", "review.bpmn", "${verdict == 'FIT'}", "=verdict = \"FIT\""),
                fault("not-yes-or-no", "review.bpmn", "${verdict == 'FIT'}", "${verdict}"),
                fault("not-yes-or-no", "review.bpmn", "${verdict == 'FIT'}", "${verdict == 'FIT'} and"),
                fault("not-yes-or-no", "review.bpmn", "${verdict == 'FIT'}", "${empty verdict ? 'no' : 'yes'}"),
                fault("wrong-comparison", "review.bpmn", "${verdict == 'FIT'}", "${verdict > 3}"),
                fault("wrong-comparison", "review.bpmn", "${verdict == 'FIT'}", "${not (owner + 1 == 2)}"),
                fault("variable-unwritten", "rework.bpmn", "${owner}", "${identityService}"),
                fault("variable-unwritten", "review.bpmn", "${verdict == 'FIT'}", "${loopCounter == 1}"),
                fault("time-malformed", "review.bpmn", ">R5/PT1M<", ">R5/1M<"),
                fault(
                        "time-malformed",
                        "rework.bpmn",
                        "camunda:assignee=",
                        "camunda:dueDate=\"${owner}\" camunda:assignee="),
                fault(
                        "number-malformed",
                        "rework.bpmn",
                        "camunda:assignee=",
                        "camunda:priority=\"high\" camunda:assignee="),
                fault("time-malformed", "review.bpmn", ">P1D<", ">1 day<"),
                fault("time-malformed", "rework.bpmn", "camunda:assignee=", "camunda:dueDate=\"P1\" camunda:assignee="),
                fault(
                        "time-malformed",
                        "rework.bpmn",
                        "camunda:assignee=",
                        "camunda:followUpDate=\"31.1.2027\" camunda:assignee="),
                fault("unreachable", "review.bpmn", "sourceRef=\"LevelDue\" targetRef=\"Wait\"", ""));
    }

    private static Arguments fault(String rule, String file, String... exchanged) {
        return Arguments.of(rule, file, exchanged);
    }

    private static Arguments pattern(String rule, String pattern) {
        return fault(
                rule,
                "check-fit.form",
                "\"label\": \"Gaps\",",
                "\"label\": \"Gaps\", \"validate\": { \"pattern\": \"" + pattern + "\" },");
    }

    private static String flowNo(String condition) {
        return "<bpmn:sequenceFlow id=\"No\" sourceRef=\"Fits\" targetRef=\"RaiseGap\"><bpmn:conditionExpression>"
                + condition + "</bpmn:conditionExpression></bpmn:sequenceFlow>";
    }

    @ParameterizedTest(name = "{0}: {2}")
    @MethodSource("faults")
    void finds(String rule, String file, String[] exchanged) {
        assertThat(SmallModels.check(SmallModels.with(file, exchanged)))
                .extracting(Finding::rule)
                .contains(rule);
    }

    @Test
    void every_check_is_tried() {
        List<String> elsewhere = List.of("event-unheard", "too-many-rules", "not-checked", "no-due-date");

        List<Object> tried = Stream.concat(faults(), ShippedDecisionsTest.faults())
                .map(fault -> fault.get()[0])
                .toList();

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
        assertThat(SmallModels.check(SmallModels.with(
                        "check-fit.form", (String[]) pattern("", pattern).get()[2])))
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
