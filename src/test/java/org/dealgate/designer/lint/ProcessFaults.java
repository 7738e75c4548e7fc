package org.dealgate.designer.lint;

import static org.dealgate.designer.lint.Faults.fault;
import static org.dealgate.designer.lint.Faults.flowNo;

import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** What can be wrong about processes, each in models that are sound but for it. */
final class ProcessFaults {

    private static final String STAGE_TASK = "camunda:modelerTemplate=\"org.dealgate.stage-task\" ";

    private ProcessFaults() {}

    static Stream<Arguments> all() {
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
                fault("duplicate-model", "rework.bpmn", "process id=\"rework\"", "process id=\"review\""),
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
}
