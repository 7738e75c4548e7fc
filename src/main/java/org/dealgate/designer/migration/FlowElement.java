package org.dealgate.designer.migration;

import java.util.List;
import java.util.Set;
import org.dealgate.workflow.deployment.Element;

/**
 * An element of a process in which a deal can be.
 *
 * @param type for instance {@code userTask}
 * @param multiple whether it runs once for each of several
 * @param conditional whether it waits until something is so
 */
record FlowElement(String id, String name, String type, boolean multiple, boolean conditional) {

    private static final Set<String> WAITING = Set.of(
            "userTask",
            "receiveTask",
            "callActivity",
            "subProcess",
            "transaction",
            "intermediateCatchEvent",
            "boundaryEvent",
            "eventBasedGateway",
            "parallelGateway",
            "inclusiveGateway");

    /** Those of a process, in the file's order. */
    static List<FlowElement> in(Element definitions) {
        return definitions
                .all("bpmn:process")
                .flatMap(Element::all)
                .filter(FlowElement::holdsDeals)
                .map(FlowElement::of)
                .toList();
    }

    private static boolean holdsDeals(Element element) {
        return element.id().isPresent()
                && (WAITING.contains(type(element))
                        || isTrue(element, "camunda:asyncBefore")
                        || isTrue(element, "camunda:asyncAfter")
                        || element.attribute("camunda:type")
                                .filter("external"::equals)
                                .isPresent()
                        || element.is("bpmn:startEvent")
                                && element.parent()
                                        .filter(p -> isTrue(p, "triggeredByEvent"))
                                        .isPresent());
    }

    private static FlowElement of(Element element) {
        return new FlowElement(
                element.id().orElseThrow(),
                element.title(),
                type(element),
                element.child("bpmn:multiInstanceLoopCharacteristics").isPresent(),
                element.child("bpmn:conditionalEventDefinition").isPresent());
    }

    private static boolean isTrue(Element element, String attribute) {
        return element.attribute(attribute).filter("true"::equals).isPresent();
    }

    private static String type(Element element) {
        return element.name().substring(element.name().indexOf(':') + 1);
    }
}
