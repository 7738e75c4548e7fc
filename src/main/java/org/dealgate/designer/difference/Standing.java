package org.dealgate.designer.difference;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dealgate.workflow.deployment.Element;

/** Which elements of a file stand on their own, as a task or a decision does; all others describe the one around them. */
final class Standing {

    private static final Set<String> CONTAINERS = Set.of(
            "bpmn:definitions",
            "bpmn:process",
            "bpmn:subProcess",
            "bpmn:adHocSubProcess",
            "bpmn:transaction",
            "bpmn:collaboration",
            "bpmn:laneSet",
            "bpmn:lane",
            "bpmn:childLaneSet",
            "dmn:definitions");

    private static final Set<String> DESCRIBING = Set.of(
            "bpmn:documentation",
            "bpmn:extensionElements",
            "bpmn:ioSpecification",
            "bpmn:multiInstanceLoopCharacteristics",
            "bpmn:property",
            "bpmn:standardLoopCharacteristics",
            "dmn:extensionElements");

    private Standing() {}

    static boolean alone(Element element) {
        Optional<Element> parent = element.parent();
        return parent.isEmpty()
                || CONTAINERS.contains(parent.get().name())
                        && element.id().isPresent()
                        && (element.name().startsWith("bpmn:") || element.name().startsWith("dmn:"))
                        && !DESCRIBING.contains(element.name());
    }

    /** By their ids, in the file's order; where ids are not unique, the later ones are told apart by a number. */
    static Map<String, Element> of(Element root) {
        Map<String, Element> standing = new LinkedHashMap<>();
        root.all().filter(Standing::alone).forEach(element -> {
            String id = element.id().orElse(element.name());
            String key = id;
            for (int i = 2; standing.containsKey(key); i++) {
                key = id + "#" + i;
            }
            standing.put(key, element);
        });
        return standing;
    }
}
