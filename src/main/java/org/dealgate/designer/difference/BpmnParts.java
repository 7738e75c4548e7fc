package org.dealgate.designer.difference;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.dealgate.designer.difference.PropertyChange.Aspect;
import org.dealgate.workflow.deployment.Element;

/** The parts of a process: all that stands on its own, in the order in which people read the diagram. */
final class BpmnParts {

    private static final Set<String> TOLD_HERE = Set.of("bpmn:incoming", "bpmn:outgoing", "bpmn:flowNodeRef");
    private static final String ONLY_PROCESS = "process";

    private final Map<String, Element> standing;
    private final Map<Element, String> ids = new HashMap<>();
    private final Titles titles;
    private final Drawing drawing;
    private final Map<String, List<String>> waysOut = new HashMap<>();
    private final Map<String, Set<String>> waysIn = new HashMap<>();
    private final Map<String, String> lanes = new HashMap<>();
    private final boolean oneProcess;

    private BpmnParts(Element root) {
        standing = Standing.of(root);
        standing.forEach((id, element) -> ids.put(element, id));
        titles = new Titles(standing);
        drawing = new Drawing(root);
        oneProcess = root.children("bpmn:process").count() == 1;
        standing.forEach((id, element) -> {
            if (element.is("bpmn:sequenceFlow")) {
                element.attribute("sourceRef")
                        .ifPresent(s -> waysOut.computeIfAbsent(s, k -> new ArrayList<>())
                                .add(id));
                element.attribute("targetRef")
                        .ifPresent(t ->
                                waysIn.computeIfAbsent(t, k -> new HashSet<>()).add(id));
            }
            if (element.is("bpmn:lane")) {
                element.children("bpmn:flowNodeRef").forEach(node -> lanes.put(node.text(), id));
            }
        });
    }

    static List<Part> of(Element root) {
        BpmnParts parts = new BpmnParts(root);
        return parts.standing.entrySet().stream()
                .sorted(Comparator.comparing(e -> parts.drawing.corner(e.getValue())))
                .map(e -> parts.part(e.getKey(), e.getValue()))
                .toList();
    }

    private Part part(String id, Element element) {
        Description description = new Description(this::isElsewhere, titles::withId);
        say(description, "type", element.name(), element.name());
        Element around = element.parent().orElse(null);
        if (around != null) {
            say(description, "within", key(around), titles.withId(ids.getOrDefault(around, "")));
        }
        Optional.ofNullable(lanes.get(id)).ifPresent(lane -> say(description, "lane", lane, titles.withId(lane)));
        description.ofPart(element);
        if (around == null || !key(element).equals(id)) {
            say(description, "id", element.id().orElse(""), element.id().orElse(""));
        }
        unusual(description, element, "bpmn:incoming", waysIn.getOrDefault(id, Set.of()));
        unusual(description, element, "bpmn:outgoing", new HashSet<>(waysOut.getOrDefault(id, List.of())));
        // the engine takes the first way whose condition holds, in the file's order
        description.sequence(
                Place.of("waysOut", Aspect.MEANING),
                waysOut.getOrDefault(id, List.of()).stream().map(titles::withId).toList());
        element.children("bpmn:flowNodeRef")
                .map(Element::text)
                .filter(node -> !standing.containsKey(node))
                .forEach(node -> description.add(Place.of("flowNodeRef", Aspect.TECHNICAL)
                        .child("bpmn:flowNodeRef", node)
                        .with(node, node)));
        drawing.describe(element, description);
        return new Part(
                key(element),
                id,
                element.name(),
                titles.of(id),
                around == null ? null : ids.get(around),
                null,
                0,
                description.properties(),
                description.sequences());
    }

    /** The file and its only process stay what they are under whatever id. */
    private String key(Element element) {
        if (element.parent().isEmpty()) {
            return "";
        }
        return oneProcess && element.is("bpmn:process") ? ONLY_PROCESS : String.valueOf(ids.get(element));
    }

    private boolean isElsewhere(Element element) {
        boolean plain = element.attributes().isEmpty() && element.children().isEmpty();
        return Standing.alone(element) || drawing.tells(element) || plain && TOLD_HERE.contains(element.name());
    }

    /** Flows say themselves what they connect; only a node that contradicts them says something of its own. */
    private static void unusual(Description description, Element element, String name, Set<String> flows) {
        Set<String> declared = new HashSet<>();
        element.children(name).map(Element::text).forEach(declared::add);
        Set<String> either = new TreeSet<>(declared);
        either.addAll(flows);
        for (String flow : either) {
            if (declared.contains(flow) != flows.contains(flow)) {
                Place place = Place.TOP.child(name, flow).as(Aspect.TECHNICAL);
                description.add(place.with(flow, (declared.contains(flow) ? "+ " : "− ") + flow));
            }
        }
    }

    private static void say(Description description, String property, String value, String shown) {
        description.add(Place.of(property, Aspect.MEANING).with(value, shown));
    }
}
