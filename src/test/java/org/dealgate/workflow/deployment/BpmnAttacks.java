package org.dealgate.workflow.deployment;

import java.util.List;

/** Processes that run what their author likes. */
class BpmnAttacks extends AttackList {

    @Override
    void fill() {
        code();
        listeners();
        expressions();
        calls();
        tasks();
        busy();
    }

    private void busy() {
        for (String cycle : List.of("R1000000/PT0S", "R3/PT59S", "PT1M,PT0S", "R/2027-01-01T00:00:00/PT1S")) {
            stays(
                    "retries-" + cycle.replaceAll("\\W", "-"),
                    "too-often",
                    user(
                            "camunda:asyncBefore='true'",
                            "<extensionElements><camunda:failedJobRetryTimeCycle>" + cycle
                                    + "</camunda:failedJobRetryTimeCycle></extensionElements>"));
        }
        for (String cycle : List.of("R/PT1S", "* * * * * ?", "0/5 * * * * ?", "1,2 * * * * ?")) {
            file("cycle-" + cycle.replaceAll("\\W", "-"), "too-often", "Again", false, """
                    <startEvent id='Start'/><userTask id='Attack'/><sequenceFlow id='Flow' sourceRef='Start' targetRef='Attack'/>
                    <boundaryEvent id='Again' attachedToRef='Attack' cancelActivity='false'>
                    <timerEventDefinition><timeCycle>%s</timeCycle></timerEventDefinition></boundaryEvent>""".formatted(cycle));
        }
        for (String times : List.of("1001", "99999999999", "${1000000}")) {
            stays(
                    "loop-" + times.replaceAll("\\W", "-"),
                    "too-many-times",
                    user(
                            "",
                            "<multiInstanceLoopCharacteristics><loopCardinality>" + times
                                    + "</loopCardinality></multiInstanceLoopCharacteristics>"));
        }
        for (String time : List.of("P0D", "0", "P0Y0M0D", "PT0S")) {
            add(
                    "forgets-" + time,
                    "forgets-at-once",
                    "forgets-" + time,
                    ".bpmn",
                    bpmn("forgets-" + time, "<startEvent id='Start'/>")
                            .replace("historyTimeToLive='P1D'", "historyTimeToLive='" + time + "'"),
                    false);
        }
    }

    private void code() {
        runs(
                "script-task",
                "script",
                "<scriptTask id='Attack' scriptFormat='juel'>%s<script>${W}</script></scriptTask>");
        stays(
                "script-resource",
                "script",
                task("scriptTask", "scriptFormat='juel' camunda:resource='deployment://x.txt'"));
        runs("java-class", "java-class", task("serviceTask", "camunda:class='" + Witness.NAME + "'"));
        runs("activiti-class", "java-class", task("serviceTask", "activiti:class='" + Witness.NAME + "'"));
        runs("send-task-class", "java-class", task("sendTask", "camunda:class='" + Witness.NAME + "'"));
        runs("rule-task-class", "java-class", task("businessRuleTask", "camunda:class='" + Witness.NAME + "'"));
        runs("expression-task", "expression", task("serviceTask", "camunda:expression='${W}'"));
        runs("expression-task-hash", "expression", task("serviceTask", "camunda:expression='#{W}'"));
        runs(
                "result-variable",
                "expression",
                task("serviceTask", "camunda:expression='${W}' camunda:resultVariable='x'"));
        runs("delegate-made", "delegate", task("serviceTask", "camunda:delegateExpression='${NEW}'"));
        stays("delegate-bean", "unknown-bean", task("serviceTask", "camunda:delegateExpression='${deployer}'"));
        stays("delegate-variable", "unknown-bean", task("serviceTask", "camunda:delegateExpression='${whatever}'"));
        stays(
                "delegate-listener",
                "bean-misplaced",
                task("serviceTask", "camunda:delegateExpression='${askApprover}'"));
        stays("data-source", "expression", task("serviceTask", "camunda:expression='${dataSource.connection}'"));
        stays(
                "plain-bean",
                "no-question",
                task("serviceTask", "camunda:expression='${dataSource}' camunda:resultVariable='x'"));
        stays("shell", "external-task", task("serviceTask", "camunda:type='shell'", """
                <extensionElements><camunda:field name='command'><camunda:string>id</camunda:string></camunda:field></extensionElements>"""));
        stays("mail", "external-task", task("serviceTask", "camunda:type='mail'", """
                <extensionElements><camunda:field name='to' stringValue='out@example.com'/></extensionElements>"""));
        stays("external-task", "external-task", task("serviceTask", "camunda:type='external' camunda:topic='any'"));
        stays("field", "java-class", task("serviceTask", "camunda:delegateExpression='${closeDeal}'", """
                <extensionElements><camunda:field name='x'><camunda:expression>${W}</camunda:expression></camunda:field></extensionElements>"""));
        stays("connector", "connector", task("serviceTask", "", """
                <extensionElements><camunda:connector><camunda:connectorId>http-connector</camunda:connectorId>
                </camunda:connector></extensionElements>"""));
        runs(
                "message-class",
                "java-class",
                "<endEvent id='Attack'>%s<messageEventDefinition camunda:class='" + Witness.NAME + "'/></endEvent>");
        runs(
                "message-expression",
                "expression",
                "<endEvent id='Attack'>%s<messageEventDefinition camunda:expression='${W}'/></endEvent>");
    }

    private void listeners() {
        for (String kind : List.of("executionListener event='start'", "taskListener event='create'")) {
            String name = kind.startsWith("task") ? "task-listener" : "start-listener";
            runs(name + "-class", "java-class", user("", listener(kind + " class='" + Witness.NAME + "'/>", "")));
            runs(name + "-expression", "unknown-part", user("", listener(kind + " expression='${W}'/>", "")));
            runs(name + "-delegate", "delegate", user("", listener(kind + " delegateExpression='${NEW}'/>", "")));
            runs(
                    name + "-script",
                    "script",
                    user("", listener(kind + "><camunda:script scriptFormat='juel'>${W}</camunda:script>", kind)));
        }
        stays(
                "listener-delegate-as-task-listener",
                "bean-misplaced",
                user("", listener("taskListener event='create' delegateExpression='${closeDeal}'/>", "")));
        file("process-listener", "unknown-part", "process-listener", true, """
                <extensionElements><camunda:executionListener event='start' expression='${W}'/></extensionElements>
                <startEvent id='Start'/>""");
        file("flow-listener", "unknown-part", "Flow", true, """
                <startEvent id='Start'/><endEvent id='End'/>
                <sequenceFlow id='Flow' sourceRef='Start' targetRef='End'><extensionElements>
                <camunda:executionListener event='take' expression='${W}'/></extensionElements></sequenceFlow>""");
        stays("task-timeout", "expression", user("", """
                <extensionElements><camunda:taskListener id='T' event='timeout' delegateExpression='${remindApprover}'>
                <timerEventDefinition><timeDuration>${W}</timeDuration></timerEventDefinition></camunda:taskListener></extensionElements>"""));
    }

    private void expressions() {
        runs(
                "loop-collection",
                "expression",
                user(
                        "",
                        "<multiInstanceLoopCharacteristics camunda:collection='${W.bytes}' camunda:elementVariable='x'/>"));
        runs(
                "loop-cardinality",
                "expression",
                user(
                        "",
                        "<multiInstanceLoopCharacteristics><loopCardinality>${W.length()}</loopCardinality></multiInstanceLoopCharacteristics>"));
        stays(
                "loop-completion",
                "expression",
                user(
                        "",
                        "<multiInstanceLoopCharacteristics><loopCardinality>1</loopCardinality><completionCondition>${W == null}</completionCondition></multiInstanceLoopCharacteristics>"));
        stays(
                "loop-data-input",
                "expression",
                user(
                        "",
                        "<multiInstanceLoopCharacteristics><loopDataInputRef>${W.bytes}</loopDataInputRef><inputDataItem name='x'/></multiInstanceLoopCharacteristics>"));
        for (String timer : List.of("timeDuration", "timeDate", "timeCycle")) {
            runs(
                    "timer-" + timer.toLowerCase(),
                    "expression",
                    "<intermediateCatchEvent id='Attack'>%s<timerEventDefinition><" + timer
                            + ">${W == null ? null : 'P1D'}</" + timer
                            + "></timerEventDefinition></intermediateCatchEvent>");
        }
        runs(
                "conditional-event",
                "expression",
                "<intermediateCatchEvent id='Attack'>%s<conditionalEventDefinition><condition xsi:type='tFormalExpression'>${W == null}</condition></conditionalEventDefinition></intermediateCatchEvent>");
        file("flow-condition", "expression", "Flow", true, """
                <startEvent id='Start'/><exclusiveGateway id='Gate' default='Other'/><endEvent id='End'/>
                <endEvent id='OtherEnd'/><sequenceFlow id='Other' sourceRef='Gate' targetRef='OtherEnd'/>
                <sequenceFlow id='First' sourceRef='Start' targetRef='Gate'/>
                <sequenceFlow id='Flow' sourceRef='Gate' targetRef='End'>
                <conditionExpression xsi:type='tFormalExpression'>${W != null}</conditionExpression></sequenceFlow>""");
        file("flow-condition-script", "script", "Flow", true, """
                <startEvent id='Start'/><exclusiveGateway id='Gate' default='Other'/><endEvent id='End'/>
                <endEvent id='OtherEnd'/><sequenceFlow id='Other' sourceRef='Gate' targetRef='OtherEnd'/>
                <sequenceFlow id='First' sourceRef='Start' targetRef='Gate'/>
                <sequenceFlow id='Flow' sourceRef='Gate' targetRef='End'>
                <conditionExpression xsi:type='tFormalExpression' language='juel'>${W != null}</conditionExpression></sequenceFlow>""");
        runs("input-parameter", "expression", user("", parameter("inputParameter", "${W}")));
        runs(
                "input-script",
                "script",
                user("", parameter("inputParameter", "<camunda:script scriptFormat='juel'>${W}</camunda:script>")));
        runs(
                "input-list",
                "expression",
                user(
                        "",
                        parameter(
                                "inputParameter", "<camunda:list><camunda:value>${W}</camunda:value></camunda:list>")));
        runs(
                "input-list-script",
                "script",
                user(
                        "",
                        parameter(
                                "inputParameter",
                                "<camunda:list><camunda:script scriptFormat='juel'>${W}</camunda:script></camunda:list>")));
        runs(
                "input-map",
                "expression",
                user(
                        "",
                        parameter(
                                "inputParameter",
                                "<camunda:map><camunda:entry key='a'>${W}</camunda:entry></camunda:map>")));
        runs(
                "input-map-key",
                "expression",
                user(
                        "",
                        parameter(
                                "inputParameter",
                                "<camunda:map><camunda:entry key='${W}'>a</camunda:entry></camunda:map>")));
        runs("output-parameter", "expression", task("manualTask", "", parameter("outputParameter", "${W}")));
        runs("message-name", "expression", "<receiveTask id='Attack' messageRef='m'>%s</receiveTask>");
        runs("job-priority", "expression", user("camunda:asyncBefore='true' camunda:jobPriority='${W.length()}'", ""));
        runs(
                "retry-cycle",
                "expression",
                user(
                        "camunda:asyncBefore='true'",
                        "<extensionElements><camunda:failedJobRetryTimeCycle>${W}</camunda:failedJobRetryTimeCycle></extensionElements>"));
    }

    private void calls() {
        runs("called-element", "expression", call("calledElement='no-${W}'", ""));
        runs(
                "called-version",
                "expression",
                call(
                        "calledElement='stage-gate' camunda:calledElementBinding='version' camunda:calledElementVersion='${W.length()}'",
                        ""));
        runs(
                "called-tenant",
                "unknown-part",
                call("calledElement='stage-gate' camunda:calledElementTenantId='${W}'", ""));
        runs(
                "mapping-class",
                "java-class",
                call("calledElement='stage-gate' camunda:variableMappingClass='" + Witness.NAME + "'", ""));
        runs(
                "mapping-delegate",
                "java-class",
                call("calledElement='stage-gate' camunda:variableMappingDelegateExpression='${NEW}'", ""));
        runs(
                "in-expression",
                "expression",
                call(
                        "calledElement='stage-gate'",
                        "<extensionElements><camunda:in sourceExpression='${W}' target='x'/></extensionElements>"));
        stays(
                "out-expression",
                "expression",
                call(
                        "calledElement='stage-gate'",
                        "<extensionElements><camunda:out sourceExpression='${W}' target='x'/></extensionElements>"));
        runs(
                "called-business-key",
                "expression",
                call(
                        "calledElement='stage-gate'",
                        "<extensionElements><camunda:in businessKey='${W}'/></extensionElements>"));
        runs("decision-ref", "expression", task("businessRuleTask", "camunda:decisionRef='${W}'"));
        stays("case-ref", "unknown-part", call("camunda:caseRef='${W}'", ""));
    }

    private void tasks() {
        for (String attribute :
                List.of("assignee", "candidateUsers", "candidateGroups", "dueDate", "followUpDate", "priority")) {
            runs("task-" + attribute.toLowerCase(), "expression", user("camunda:" + attribute + "='${W}'", ""));
        }
        runs("task-name", "expression", user("name='${W}'", ""));
        runs("task-documentation", "expression", user("", "<documentation>${W}</documentation>"));
        stays("form-embedded", "other-form", user("camunda:formKey='embedded:deployment:evil.html'", ""));
        stays("form-ref", "expression", user("camunda:formRef='${W}' camunda:formRefBinding='latest'", ""));
        stays(
                "form-version",
                "expression",
                user("camunda:formRef='f' camunda:formRefBinding='version' camunda:formRefVersion='${W}'", ""));
        stays(
                "form-default",
                "other-form",
                user(
                        "",
                        "<extensionElements><camunda:formData><camunda:formField id='f' type='string' defaultValue='${W}'/></camunda:formData></extensionElements>"));
        stays(
                "form-validator",
                "other-form",
                user(
                        "",
                        "<extensionElements><camunda:formData><camunda:formField id='f' type='string'><camunda:validation><camunda:constraint name='validator' config='"
                                + Witness.NAME
                                + "'/></camunda:validation></camunda:formField></camunda:formData></extensionElements>"));
        stays("form-handler", "java-class", user("camunda:formHandlerClass='" + Witness.NAME + "'", ""));
    }

    private static String listener(String start, String open) {
        String end = open.isEmpty() ? "" : "</camunda:" + open.substring(0, open.indexOf(' ')) + ">";
        return "<extensionElements><camunda:" + start + end + "</extensionElements>";
    }
}
