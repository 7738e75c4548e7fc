package org.dealgate.designer.difference;

import java.util.HashMap;
import java.util.Map;
import org.dealgate.workflow.deployment.Element;

/** What people know the elements of a file by. */
final class Titles {

    private final Map<String, Element> standing;
    private final Map<String, String> known = new HashMap<>();

    Titles(Map<String, Element> standing) {
        this.standing = standing;
    }

    /** Its name; of a nameless flow what it connects; else the id. */
    String of(String id) {
        return known.computeIfAbsent(id, this::find);
    }

    /** With the id, where that says something else. */
    String withId(String id) {
        String title = of(id);
        return title.equals(id) ? id : title + " (" + id + ")";
    }

    private String find(String id) {
        Element element = standing.get(id);
        if (element == null) {
            return id;
        }
        return element.attribute("name")
                .or(() -> element.child("bpmn:text").map(Element::text).filter(text -> !text.isEmpty()))
                .orElseGet(() -> connection(element, id));
    }

    private String connection(Element flow, String id) {
        return flow.attribute("sourceRef").isPresent()
                        && flow.attribute("targetRef").isPresent()
                ? end(flow, "sourceRef") + " → " + end(flow, "targetRef")
                : id;
    }

    /** A flow may name another flow, and that one it: only nodes are looked up. */
    private String end(Element flow, String side) {
        String id = flow.attribute(side).orElse("");
        Element node = standing.get(id);
        return node == null ? id : node.attribute("name").orElse(id);
    }
}
