package org.dealgate.workflow.deployment;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The elements and attributes of a designer's process, and by which rule what is none of them is refused. */
final class BpmnVocabulary {

    private static final Set<String> BPMN = Set.of(
            "definitions",
            "process",
            "documentation",
            "extensionElements",
            "incoming",
            "outgoing",
            "sequenceFlow",
            "conditionExpression",
            "startEvent",
            "endEvent",
            "intermediateCatchEvent",
            "intermediateThrowEvent",
            "boundaryEvent",
            "task",
            "userTask",
            "manualTask",
            "serviceTask",
            "sendTask",
            "receiveTask",
            "businessRuleTask",
            "callActivity",
            "subProcess",
            "transaction",
            "exclusiveGateway",
            "inclusiveGateway",
            "parallelGateway",
            "eventBasedGateway",
            "complexGateway",
            "timerEventDefinition",
            "messageEventDefinition",
            "errorEventDefinition",
            "escalationEventDefinition",
            "conditionalEventDefinition",
            "terminateEventDefinition",
            "compensateEventDefinition",
            "cancelEventDefinition",
            "linkEventDefinition",
            "condition",
            "timeDate",
            "timeDuration",
            "timeCycle",
            "multiInstanceLoopCharacteristics",
            "standardLoopCharacteristics",
            "loopCardinality",
            "completionCondition",
            "loopDataInputRef",
            "inputDataItem",
            "message",
            "error",
            "escalation",
            "collaboration",
            "participant",
            "participantMultiplicity",
            "messageFlow",
            "laneSet",
            "childLaneSet",
            "lane",
            "flowNodeRef",
            "textAnnotation",
            "text",
            "association",
            "group",
            "category",
            "categoryValue",
            "dataObject",
            "dataObjectReference",
            "dataStore",
            "dataStoreReference",
            "dataState",
            "dataInputAssociation",
            "dataOutputAssociation",
            "sourceRef",
            "targetRef",
            "source",
            "target",
            "ioSpecification",
            "dataInput",
            "dataOutput",
            "inputSet",
            "outputSet",
            "dataInputRefs",
            "dataOutputRefs",
            "property");

    /** The engine's own elements, and what they may say. */
    private static final Map<String, Set<String>> CAMUNDA = Map.ofEntries(
            Map.entry("properties", Set.of()),
            Map.entry("property", Set.of("id", "name", "value")),
            Map.entry("in", Set.of("source", "sourceExpression", "target", "businessKey", "variables", "local")),
            Map.entry("out", Set.of("source", "sourceExpression", "target", "variables", "local")),
            Map.entry("inputOutput", Set.of()),
            Map.entry("inputParameter", Set.of("name")),
            Map.entry("outputParameter", Set.of("name")),
            Map.entry("list", Set.of()),
            Map.entry("map", Set.of()),
            Map.entry("entry", Set.of("key")),
            Map.entry("value", Set.of()),
            Map.entry("taskListener", Set.of("id", "event", "delegateExpression")),
            Map.entry("executionListener", Set.of("id", "event", "delegateExpression")),
            Map.entry("failedJobRetryTimeCycle", Set.of()));

    private static final Set<String> ATTRIBUTES = Set.of(
            "assignee",
            "asyncAfter",
            "asyncBefore",
            "calledElementBinding",
            "calledElementVersion",
            "calledElementVersionTag",
            "candidateGroups",
            "candidateUsers",
            "collection",
            "decisionRef",
            "decisionRefBinding",
            "decisionRefVersion",
            "decisionRefVersionTag",
            "delegateExpression",
            "diagramRelationId",
            "dueDate",
            "elementVariable",
            "errorCodeVariable",
            "errorMessage",
            "errorMessageVariable",
            "escalationCodeVariable",
            "exclusive",
            "expression",
            "followUpDate",
            "formRef",
            "formRefBinding",
            "formRefVersion",
            "historyTimeToLive",
            "initiator",
            "isStartableInTasklist",
            "jobPriority",
            "mapDecisionResult",
            "modelerTemplate",
            "modelerTemplateIcon",
            "modelerTemplateVersion",
            "priority",
            "resultVariable",
            "variableEvents",
            "variableName",
            "versionTag");

    /** What is refused for a reason of its own, by its name without prefix. */
    private static final Map<String, String> REASONS = Map.ofEntries(
            Map.entry("scriptTask", "script"),
            Map.entry("script", "script"),
            Map.entry("resource", "script"),
            Map.entry("language", "script"),
            Map.entry("class", "java-class"),
            Map.entry("variableMappingClass", "java-class"),
            Map.entry("variableMappingDelegateExpression", "java-class"),
            Map.entry("formHandlerClass", "java-class"),
            Map.entry("field", "java-class"),
            Map.entry("connector", "connector"),
            Map.entry("type", "external-task"),
            Map.entry("topic", "external-task"),
            Map.entry("signal", "signal"),
            Map.entry("signalEventDefinition", "signal"),
            Map.entry("formKey", "other-form"),
            Map.entry("formData", "other-form"),
            Map.entry("formProperty", "other-form"));

    private static final String UNKNOWN = "unknown-part";

    private BpmnVocabulary() {}

    /** The rule that the element breaks by being there. */
    static Optional<String> refusal(Element element) {
        String name = local(element.name());
        boolean known = switch (prefix(element.name())) {
            case "bpmn" -> BPMN.contains(name);
            case "camunda" -> CAMUNDA.containsKey(name);
            default -> false;
        };
        return known ? Optional.empty() : Optional.of(REASONS.getOrDefault(name, UNKNOWN));
    }

    /** The rule that the element breaks by having the attribute. What other tools add under names of their own is theirs. */
    static Optional<String> refusal(Element element, String attribute) {
        String name = local(attribute);
        boolean known = switch (prefix(attribute)) {
            case "camunda" -> ATTRIBUTES.contains(name);
            case "" -> isPlain(element, name);
            default -> true;
        };
        return known ? Optional.empty() : Optional.of(REASONS.getOrDefault(name, UNKNOWN));
    }

    private static boolean isPlain(Element element, String name) {
        return prefix(element.name()).equals("camunda")
                ? CAMUNDA.get(local(element.name())).contains(name)
                : !name.equals("language");
    }

    private static String prefix(String name) {
        return name.indexOf(':') < 0 ? "" : name.substring(0, name.lastIndexOf(':'));
    }

    private static String local(String name) {
        return name.substring(name.lastIndexOf(':') + 1);
    }
}
