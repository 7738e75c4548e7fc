package org.dealgate.workflow.deployment;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;

/**
 * Models that make the stock engine run what its author likes, read a secret, reach a bean that is not published, or act
 * on somebody else's deal.
 */
public final class Attacks {

    /**
     * @param name also the process's id
     * @param rule what the guard says
     * @param element where; empty where the file as a whole is at fault
     * @param runs whether starting the process is enough to see it happen
     */
    public record Attack(String name, String rule, String element, ModelFile file, boolean runs) {

        @Override
        public String toString() {
            return name;
        }
    }

    private static final String IN_PROCESS = "Attack";

    private final List<Attack> all = new ArrayList<>();

    private Attacks() {}

    public static List<Attack> all() {
        var attacks = new Attacks();
        attacks.code();
        attacks.listeners();
        attacks.expressions();
        attacks.calls();
        attacks.tasks();
        attacks.hiding();
        attacks.twice();
        attacks.otherDeals();
        attacks.outside();
        attacks.decisions();
        attacks.forms();
        attacks.files();
        return attacks.all;
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
        stays(
                "signal-name",
                "expression",
                "<intermediateThrowEvent id='Attack'>%s<signalEventDefinition signalRef='s'/></intermediateThrowEvent>");
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

    /** The same in other clothes. */
    private void hiding() {
        runs("after-text", "expression", user("name='Review ${W} now'", ""));
        runs("after-harmless", "expression", user("name='${1 == 1} ${W}'", ""));
        runs("character-reference", "expression", user("name='&#36;&#123;W&#125;'", ""));
        runs("cdata", "expression", user("", "<documentation><![CDATA[$]]><!-- --><![CDATA[{]]>W}</documentation>"));
        runs("in-brackets", "expression", user("name=\"${(W)}\"", ""));
        runs("by-index", "expression", user("name=\"${NEW['class'] == null ? null : W}\"", ""));
        runs("ternary", "expression", user("name=\"${1 == 1 ? W : 'x'}\"", ""));
        stays("property-of-variable", "expression", user("camunda:assignee='${owner.class.classLoader}'", ""));
        stays("method-of-variable", "unknown-bean", user("camunda:assignee='${owner.getClass()}'", ""));
        stays("method-of-text", "expression", user("camunda:assignee=\"${'x'.getClass()}\"", ""));
        stays(
                "method-of-answer",
                "expression",
                user("camunda:assignee=\"${approvalPlan.levels(dealNumber).getClass()}\"", ""));
        stays("method-of-published", "unknown-question", user("camunda:assignee='${approvalPlan.getClass()}'", ""));
        stays("property-of-published", "expression", user("camunda:assignee='${approvalPlan.rounds}'", ""));
        stays("published-as-variable", "no-variable", user("camunda:assignee='${approvalPlan}'", ""));
        stays("bean-in-argument", "expression", user("camunda:assignee='${approvalPlan.levels(dataSource.url)}'", ""));
        stays("quoted-quote", "expression", user("camunda:assignee=\"${'\\' } ${owner.class} '}\"", ""));
        stays("execution", "no-variable", user("camunda:assignee='${execution}'", ""));
        stays(
                "execution-method",
                "no-variable",
                user("camunda:assignee=\"${execution.setVariable('dealNumber', 'D-1')}\"", ""));
        stays("execution-property", "expression", user("camunda:assignee='${execution.processEngineServices}'", ""));
        stays("task-object", "no-variable", user("camunda:assignee=\"${task.setAssignee('dora')}\"", ""));
        stays("engine-function", "expression", user("camunda:assignee='${currentUser()}'", ""));
        stays(
                "sub-process",
                "script",
                "<subProcess id='Sub'>%s<startEvent id='In'/><scriptTask id='Attack' scriptFormat='juel'><script>${W}</script></scriptTask><sequenceFlow id='SubFlow' sourceRef='In' targetRef='Attack'/></subProcess>");
        stays(
                "other-namespace",
                "unknown-part",
                user("", "<extensionElements><other:serviceTask xmlns:other='urn:other'/></extensionElements>"));
        stays(
                "other-namespace-class",
                "java-class",
                user(
                        "",
                        "<extensionElements><camunda:properties><camunda:property name='a' value='b' class='"
                                + Witness.NAME + "'/></camunda:properties></extensionElements>"));
    }

    /** The engine takes its own namespace first, whichever comes first in the file. */
    private void twice() {
        twice("expression", "${W}", "${approvalPlan.levels(dealNumber)}");
        twice("delegateExpression", "${NEW}", "${closeDeal}");
    }

    private void twice(String attribute, String bad, String good) {
        for (String other : List.of("activiti", "fox", "dmn")) {
            String evil = "camunda:%s=\"%s\"".formatted(attribute, bad);
            String harmless = "%s:%s=\"%s\"".formatted(other, attribute, good);
            String name = "twice-" + attribute.substring(0, 3) + "-" + other;
            file(name + "-last", "attribute-twice", "", true, content(task("serviceTask", evil + " " + harmless)));
            file(name + "-first", "attribute-twice", "", true, content(task("serviceTask", harmless + " " + evil)));
        }
    }

    private void otherDeals() {
        stays(
                "other-deals-number",
                "kept-variable",
                user(
                        "",
                        "<extensionElements><camunda:inputOutput><camunda:inputParameter name='dealNumber'>D-2026-00001</camunda:inputParameter></camunda:inputOutput></extensionElements>"));
        stays(
                "other-deals-mapping",
                "kept-variable",
                call(
                        "calledElement='stage-gate'",
                        "<extensionElements><camunda:in source='other' target='dealNumber'/></extensionElements>"));
        stays(
                "other-deals-key",
                "business-key",
                call(
                        "calledElement='stage-gate'",
                        "<extensionElements><camunda:in businessKey='D-2026-00001'/></extensionElements>"));
        stays(
                "other-deals-round",
                "own-deal",
                user("camunda:assignee=\"${approvalPlan.recalled('D-2026-00001')}\"", ""));
        stays(
                "other-deals-request",
                "kept-variable",
                user(
                        "",
                        "<extensionElements><camunda:inputOutput><camunda:outputParameter name='approvalRequest'>7</camunda:outputParameter></camunda:inputOutput></extensionElements>"));
        stays(
                "other-deals-loop",
                "kept-variable",
                user(
                        "",
                        "<multiInstanceLoopCharacteristics camunda:collection='numbers' camunda:elementVariable='dealNumber'/>"));
        stays(
                "other-deals-decision",
                "kept-variable",
                task("businessRuleTask", "camunda:decisionRef='d' camunda:resultVariable='pins'"));
        file("start-by-timer", "start-without-deal", "Start", false, """
                <startEvent id='Start'><timerEventDefinition><timeCycle>R/PT1S</timeCycle></timerEventDefinition></startEvent>""");
    }

    private void outside() {
        add(
                "schema-location",
                "outside",
                "Definitions",
                ".bpmn",
                bpmn("schema-location", "<startEvent id='Start'/>")
                        .replace(
                                " id='Definitions'",
                                " id='Definitions' xsi:schemaLocation='urn:x http://localhost:1/x.xsd'"),
                false);
        add(
                "external-entity",
                "doctype",
                "",
                ".bpmn",
                "<!DOCTYPE d [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>"
                        + bpmn("external-entity", "<startEvent id='Start' name='&x;'/>"),
                false);
        add(
                "entity-expansion",
                "doctype",
                "",
                ".dmn",
                "<!DOCTYPE d [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;'>]>"
                        + dmn("entity-expansion", "", "", "&b;", ""),
                false);
        add(
                "web-service",
                "unknown-part",
                "Definitions",
                ".bpmn",
                bpmn("web-service", "<startEvent id='Start'/>")
                        .replace(
                                "<process",
                                "<import importType='http://schemas.xmlsoap.org/wsdl/' location='http://localhost:1/x' namespace='urn:x'/><process"),
                false);
    }

    private void decisions() {
        add(
                "dmn-input-juel",
                "language",
                "InputExpression",
                ".dmn",
                dmn("dmn-input-juel", "expressionLanguage='juel'", "", "${W}", ""),
                false);
        add(
                "dmn-entry-juel",
                "language",
                "InputEntry",
                ".dmn",
                dmn("dmn-entry-juel", "", "expressionLanguage='juel'", "a", "${W}"),
                false);
        add(
                "dmn-entry-groovy",
                "language",
                "InputEntry",
                ".dmn",
                dmn("dmn-entry-groovy", "", "expressionLanguage='groovy'", "a", "x"),
                false);
        add(
                "dmn-output-javascript",
                "language",
                "OutputEntry",
                ".dmn",
                dmn("dmn-output-javascript", "", "", "a", "x")
                        .replace(
                                "<outputEntry id='OutputEntry'",
                                "<outputEntry id='OutputEntry' expressionLanguage='javascript'"),
                false);
        add(
                "dmn-all-juel",
                "language",
                "Definitions",
                ".dmn",
                dmn("dmn-all-juel", "", "", "${W}", "")
                        .replace("<definitions", "<definitions expressionLanguage='juel'"),
                false);
        add(
                "dmn-literal-juel",
                "language",
                "Literal",
                ".dmn",
                DMN.formatted(
                        "<decision id='d' name='d'><variable name='x'/><literalExpression id='Literal' expressionLanguage='juel'><text>${W}</text></literalExpression></decision>"),
                false);
        add(
                "dmn-java-function",
                "feel-function",
                "InputExpression",
                ".dmn",
                dmn(
                        "dmn-java-function",
                        "",
                        "",
                        "{f: function(a) external {java: {class: \"java.lang.System\", method signature: \"getenv(java.lang.String)\"}}, r: f(\"PATH\")}.r",
                        ""),
                false);
        add(
                "dmn-own-function",
                "feel-function",
                "OutputEntry",
                ".dmn",
                dmn("dmn-own-function", "", "", "a", "")
                        .replace("<text>1</text>", "<text>{f: function(n) f(n), r: f(1)}.r</text>"),
                false);
        add(
                "dmn-knowledge-model",
                "unknown-part",
                "Bkm",
                ".dmn",
                DMN.formatted(
                        "<businessKnowledgeModel id='Bkm' name='b'><encapsulatedLogic kind='Java'><literalExpression><text>x</text></literalExpression></encapsulatedLogic></businessKnowledgeModel>"),
                false);
        add(
                "dmn-invocation",
                "unknown-part",
                "d",
                ".dmn",
                DMN.formatted("<decision id='d' name='d'><invocation/></decision>"),
                false);
        add(
                "dmn-import",
                "unknown-part",
                "Definitions",
                ".dmn",
                DMN.formatted("<import namespace='urn:x' locationURI='http://localhost:1/x' importType='x'/>"),
                false);
    }

    private void forms() {
        add(
                "form-html",
                "form-component",
                "Field_1",
                ".form",
                form("{'type':'html','id':'Field_1','content':'<img src=x onerror=alert(1)>'}"),
                false);
        add(
                "form-iframe",
                "form-component",
                "Field_1",
                ".form",
                form("{'type':'iframe','id':'Field_1','url':'https://example.com'}"),
                false);
        add("form-script", "form-component", "Field_1", ".form", form("{'type':'script','id':'Field_1'}"), false);
        add(
                "form-nested-html",
                "form-component",
                "Field_1",
                ".form",
                form(
                        "{'type':'group','id':'G','components':[{'type':'dynamiclist','id':'L','components':[{'type':'html','id':'Field_1'}]}]}"),
                false);
        add(
                "form-beacon",
                "form-image",
                "Field_1",
                ".form",
                form("{'type':'image','id':'Field_1','source':'https://example.com/seen.png'}"),
                false);
        add(
                "form-image-script",
                "form-image",
                "Field_1",
                ".form",
                form("{'type':'image','id':'Field_1','source':'data:image/svg+xml;base64,PHN2Zy8+'}"),
                false);
        add(
                "form-function",
                "feel-function",
                "Field_1",
                ".form",
                form(
                        "{'type':'textfield','id':'Field_1','key':'a','conditional':{'hide':'={f: function(a) external {java: {class: \\\"java.lang.System\\\"}}}.f(1)'}}"),
                false);
        add(
                "form-other-deal",
                "kept-variable",
                "Field_1",
                ".form",
                form("{'type':'textfield','id':'Field_1','key':'dealNumber','properties':{'outcome':'true'}}"),
                false);
        add(
                "form-pins",
                "form-id",
                "",
                ".form",
                "{\"id\":\"x:1,needs-proposal\",\"type\":\"default\",\"components\":[]}",
                false);
    }

    private void files() {
        for (String name : List.of("a.zip", "a.bar", "models.bpmn.zip", "a.jar")) {
            add(new Attack("archive-" + name, "archive", "", new ModelFile(name, "PK".getBytes(UTF_8)), false));
        }
        for (String name : List.of(
                "a.js",
                "a.groovy",
                "a.html",
                "a.cmmn",
                "a.cmmn10.xml",
                "a.svg",
                "a.BPMN",
                "a.class",
                "a.xml",
                "abpmn",
                "a")) {
            add(new Attack("file-" + name, "file-ending", "", new ModelFile(name, "x".getBytes(UTF_8)), false));
        }
        add(new Attack("file-name", "file-name", "", new ModelFile("a\n<b>.form", form("").getBytes(UTF_8)), false));
    }

    private static String task(String kind, String attributes) {
        return task(kind, attributes, "");
    }

    /** The first place is for extension elements and documentation, which come before the flows. */
    private static String task(String kind, String attributes, String children) {
        boolean first = children.startsWith("<extension") || children.startsWith("<documentation");
        return "<%1$s id='Attack' %2$s>%3$s%%s%4$s</%1$s>"
                .formatted(kind, attributes, first ? children : "", first ? "" : children);
    }

    private static String user(String attributes, String children) {
        return task("userTask", attributes, children);
    }

    private static String call(String attributes, String children) {
        return task("callActivity", attributes, children);
    }

    private static String listener(String start, String open) {
        String end = open.isEmpty() ? "" : "</camunda:" + open.substring(0, open.indexOf(' ')) + ">";
        return "<extensionElements><camunda:" + start + end + "</extensionElements>";
    }

    private static String parameter(String kind, String value) {
        return "<extensionElements><camunda:inputOutput><camunda:%1$s name='x'>%2$s</camunda:%1$s></camunda:inputOutput></extensionElements>"
                .formatted(kind, value);
    }

    private void runs(String name, String rule, String activity) {
        activity(name, rule, activity, true);
    }

    private void stays(String name, String rule, String activity) {
        activity(name, rule, activity, false);
    }

    private void activity(String name, String rule, String activity, boolean runs) {
        String element = name.equals("message-name") ? "m" : name.equals("signal-name") ? "s" : IN_PROCESS;
        file(name, rule, element, runs, content(activity));
    }

    private static String content(String activity) {
        String target = activity.contains("id='Sub'") ? "Sub" : IN_PROCESS;
        String flow = "<sequenceFlow id='Flow' sourceRef='Start' targetRef='" + target + "'/>";
        return "<startEvent id='Start'/>" + activity.replace("%s", "<incoming>Flow</incoming>") + flow;
    }

    private void file(String name, String rule, String element, boolean runs, String content) {
        add(name, rule, element, ".bpmn", bpmn(name, content), runs);
    }

    private void add(String name, String rule, String element, String ending, String text, boolean runs) {
        String made = "''.getClass().forName('" + Witness.NAME + "').newInstance()";
        String filled = text.replace("NEW", xml(made)).replaceAll("\\bW\\b", xml(made + ".touch('" + name + "')"));
        add(new Attack(name, rule, element, new ModelFile(name + ending, filled.getBytes(UTF_8)), runs));
    }

    /** Attributes stand in single quotes here, and expressions have some of their own. */
    private static String xml(String expression) {
        return expression.replace("'", "&apos;");
    }

    private void add(Attack attack) {
        all.add(attack);
    }

    private static String bpmn(String id, String content) {
        return """
                <definitions xmlns='http://www.omg.org/spec/BPMN/20100524/MODEL' id='Definitions'
                    xmlns:camunda='http://camunda.org/schema/1.0/bpmn' xmlns:activiti='http://activiti.org/bpmn'
                    xmlns:fox='http://www.camunda.com/fox' xmlns:dmn='http://camunda.org/schema/1.0/dmn'
                    xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance' targetNamespace='urn:attack'>
                  <message id='m' name='MESSAGE'/><signal id='s' name='SIGNAL'/>
                  <process id='ID' isExecutable='true' camunda:historyTimeToLive='P1D'>CONTENT</process>
                </definitions>
                """.replace("MESSAGE", id.equals("message-name") ? "${W}" : "m")
                .replace("SIGNAL", id.equals("signal-name") ? "${W}" : "s")
                .replace("ID'", id + "'")
                .replace("CONTENT", content);
    }

    private static final String DMN = """
            <definitions xmlns='https://www.omg.org/spec/DMN/20191111/MODEL/' id='Definitions' name='x' namespace='urn:attack'>
            %s</definitions>
            """;

    private static String dmn(String id, String onInput, String onEntry, String input, String entry) {
        return DMN.formatted("""
                <decision id='%s' name='x'><decisionTable id='Table'>
                <input id='Input'><inputExpression id='InputExpression' %s><text>%s</text></inputExpression></input>
                <output id='Output' name='o'/>
                <rule id='Rule'><inputEntry id='InputEntry' %s><text>%s</text></inputEntry>
                <outputEntry id='OutputEntry'><text>1</text></outputEntry></rule></decisionTable></decision>
                """.formatted(id, onInput, input, onEntry, entry));
    }

    private static String form(String component) {
        return "{'id':'attack','type':'default','components':[%s]}"
                .formatted(component)
                .replace('\'', '"');
    }
}
