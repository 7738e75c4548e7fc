package org.dealgate.designer.lint;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dealgate.workflow.deployment.Element;

/** Where a token can go from where, over all levels of a process; nodes by id, flows that lead nowhere left out. */
final class Graph {

    private final Map<String, Element> nodes = new LinkedHashMap<>();
    private final Map<String, List<String>> next = new HashMap<>();
    private final Map<String, List<String>> previous = new HashMap<>();
    private final Map<String, List<Element>> leaving = new HashMap<>();
    private final Map<String, List<Element>> entering = new HashMap<>();

    Graph(Element process) {
        ProcessModel.nodesBelow(process).forEach(node -> node.id().ifPresent(id -> nodes.putIfAbsent(id, node)));
        process.all("bpmn:sequenceFlow").forEach(this::addFlow);
        nodes.forEach(this::addImplicit);
    }

    private void addFlow(Element flow) {
        String from = flow.attribute("sourceRef").orElse("");
        String to = flow.attribute("targetRef").orElse("");
        if (nodes.containsKey(from) && nodes.containsKey(to)) {
            leaving.computeIfAbsent(from, any -> new ArrayList<>()).add(flow);
            entering.computeIfAbsent(to, any -> new ArrayList<>()).add(flow);
            link(from, to);
        }
    }

    private void addImplicit(String id, Element node) {
        node.attribute("attachedToRef").filter(nodes::containsKey).ifPresent(host -> link(host, id));
        if (ProcessModel.isSubProcess(node)) {
            for (Element inner : ProcessModel.nodesIn(node)) {
                inner.id().ifPresent(innerId -> linkScope(id, node, innerId, inner));
            }
        }
    }

    /** Into a subprocess and out of it again; what it is done for, an event subprocess may interrupt anywhere. */
    private void linkScope(String id, Element scope, String innerId, Element inner) {
        if (inner.is("bpmn:startEvent") || isEntry(innerId, inner)) {
            link(id, innerId);
        }
        if (!leaving.containsKey(innerId)) {
            link(innerId, id);
        }
        if (ProcessModel.isEventSubProcess(scope) && inner.is("bpmn:startEvent")) {
            scope.parent().stream()
                    .flatMap(around -> ProcessModel.nodesIn(around).stream())
                    .filter(other -> other != scope)
                    .forEach(other -> other.id().ifPresent(otherId -> link(otherId, id)));
        }
    }

    private void link(String from, String to) {
        next.computeIfAbsent(from, any -> new ArrayList<>()).add(to);
        previous.computeIfAbsent(to, any -> new ArrayList<>()).add(from);
    }

    /** Whether a token can begin at the node although nothing leads to it. */
    boolean isEntry(String id, Element node) {
        boolean compensates = "true".equals(node.attributes().get("isForCompensation"));
        return node.is("bpmn:startEvent") || ProcessModel.isEventSubProcess(node) || compensates;
    }

    Map<String, Element> nodes() {
        return nodes;
    }

    List<Element> leaving(Element node) {
        return node.id().map(id -> leaving.getOrDefault(id, List.of())).orElse(List.of());
    }

    List<Element> entering(Element node) {
        return node.id().map(id -> entering.getOrDefault(id, List.of())).orElse(List.of());
    }

    /** Those and everything that can come after them. */
    Set<String> from(Collection<String> starts) {
        return walk(starts, next);
    }

    /** Those and everything that can come before them. */
    Set<String> to(Collection<String> ends) {
        return walk(ends, previous);
    }

    private static Set<String> walk(Collection<String> starts, Map<String, List<String>> steps) {
        var seen = new LinkedHashSet<>(starts);
        var open = new ArrayDeque<>(starts);
        while (!open.isEmpty()) {
            for (String further : steps.getOrDefault(open.pop(), List.of())) {
                if (seen.add(further)) {
                    open.push(further);
                }
            }
        }
        return seen;
    }
}
