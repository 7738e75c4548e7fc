package org.dealgate.designer.lint;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dealgate.workflow.deployment.Element;
import org.dealgate.workflow.deployment.ModelFile;

/**
 * A process of a BPMN file.
 *
 * @param messages the names of the file's messages, by id
 */
record ProcessModel(ModelFile file, Map<String, String> messages, Element process, Graph graph) {

    private static final Set<String> EVENTS = Set.of(
            "bpmn:startEvent",
            "bpmn:endEvent",
            "bpmn:boundaryEvent",
            "bpmn:intermediateCatchEvent",
            "bpmn:intermediateThrowEvent");
    private static final Set<String> GATEWAYS = Set.of(
            "bpmn:exclusiveGateway",
            "bpmn:parallelGateway",
            "bpmn:inclusiveGateway",
            "bpmn:complexGateway",
            "bpmn:eventBasedGateway");
    private static final Set<String> SCOPES = Set.of("bpmn:subProcess", "bpmn:transaction", "bpmn:adHocSubProcess");
    private static final Set<String> TASKS = Set.of(
            "bpmn:task",
            "bpmn:userTask",
            "bpmn:serviceTask",
            "bpmn:sendTask",
            "bpmn:receiveTask",
            "bpmn:manualTask",
            "bpmn:businessRuleTask",
            "bpmn:scriptTask",
            "bpmn:callActivity");

    private static final Set<String> IDLE = Set.of(
            "bpmn:exclusiveGateway", "bpmn:parallelGateway", "bpmn:inclusiveGateway", "bpmn:task", "bpmn:manualTask");

    static Stream<ProcessModel> of(ModelFile file, Element definitions) {
        Map<String, String> messages = definitions
                .children("bpmn:message")
                .filter(message -> message.id().isPresent())
                .collect(Collectors.toMap(
                        message -> message.id().orElseThrow(),
                        message -> message.attribute("name").orElse(""),
                        (first, again) -> first));
        return definitions
                .children("bpmn:process")
                .map(process -> new ProcessModel(file, messages, process, new Graph(process)));
    }

    /** The name of the message that an element refers to. */
    Optional<String> message(Element element) {
        return element.attribute("messageRef").map(id -> messages.get(id.substring(id.indexOf(':') + 1)));
    }

    Optional<String> id() {
        return process.id();
    }

    Stream<Element> all(String name) {
        return process.all(name);
    }

    /** Everything that a token can be at. */
    Stream<Element> nodes() {
        return nodesBelow(process);
    }

    static Stream<Element> nodesBelow(Element scope) {
        return scope.all().filter(ProcessModel::isNode);
    }

    /** Whether a token goes on from it at once, and nothing has changed. */
    static boolean isIdle(Element node) {
        return IDLE.contains(node.name())
                && node.extensions("camunda:executionListener").findAny().isEmpty();
    }

    static boolean isNode(Element element) {
        return isActivity(element) || EVENTS.contains(element.name()) || GATEWAYS.contains(element.name());
    }

    static boolean isActivity(Element element) {
        return TASKS.contains(element.name()) || isSubProcess(element);
    }

    static boolean isSubProcess(Element element) {
        return SCOPES.contains(element.name());
    }

    static boolean isEventSubProcess(Element element) {
        return isSubProcess(element) && "true".equals(element.attributes().get("triggeredByEvent"));
    }

    /** The nodes that stand directly in a process or subprocess. */
    static List<Element> nodesIn(Element scope) {
        return scope.children().stream().filter(ProcessModel::isNode).toList();
    }
}
