package org.dealgate.designer.difference;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.dealgate.designer.difference.PropertyChange.Aspect;

/**
 * Where in a part a property stands, and what it is called there.
 *
 * @param path unique within the part
 * @param property dotted, without what only holds others together
 */
record Place(String path, String property, List<String> names, String technical, Aspect aspect) {

    static final Place TOP = new Place("", "", List.of(), "", Aspect.MEANING);

    /** They hold others together and say nothing themselves. */
    static final Set<String> WRAPPERS = Set.of(
            "bpmn:extensionElements",
            "dmn:extensionElements",
            "camunda:inputOutput",
            "camunda:properties",
            "camunda:formData");

    static Place of(String path, Aspect aspect) {
        return new Place(path, path, List.of(), "", aspect);
    }

    Place attribute(String name) {
        return new Place(
                path + "/@" + name, dotted(name), names, technical.isEmpty() ? name : technical + " " + name, aspect);
    }

    /** @param key tells it from others of its name; empty where there is no need */
    Place child(String name, String key) {
        return new Place(
                path + "/" + name + (key.isEmpty() ? "" : "[" + key + "]"),
                WRAPPERS.contains(name) ? property : dotted(name),
                names,
                WRAPPERS.contains(name) ? technical : technical.isEmpty() ? name : technical + " " + name,
                drawn(name) ? Aspect.LAYOUT : aspect);
    }

    /** In JSON, where all that holds others together says something. */
    Place within(String name, String key) {
        String dotted = name.isEmpty() ? property : property + "." + name;
        return new Place(path + "/" + name + "[" + key + "]", dotted, names, dotted, aspect);
    }

    Place named(String name) {
        return new Place(
                path, property, Stream.concat(names.stream(), Stream.of(name)).toList(), technical, aspect);
    }

    Place as(Aspect other) {
        return new Place(path, property, names, technical, other);
    }

    Property with(String value, String shown) {
        return new Property(path, property, names, technical, aspect, value, shown);
    }

    private String dotted(String name) {
        String plain =
                name.replaceFirst("^(bpmn|dmn|bpmndi|dmndi|dc|di|\\{.*}):", "").replace(':', '.');
        return property.isEmpty() ? plain : property + "." + plain;
    }

    private static boolean drawn(String name) {
        return name.startsWith("bpmndi:") || name.startsWith("dmndi:");
    }
}
