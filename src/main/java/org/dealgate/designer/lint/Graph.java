package org.dealgate.designer.lint;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.dealgate.workflow.deployment.Element;

/** Where a token can go from where, over all levels of a process; nodes by id, flows that lead nowhere left out. */
final class Graph {

    private final Map<String, Element> nodes = new LinkedHashMap<>();
    private final Map<String, List<String>> next = new HashMap<>();
    private final Map<String, List<String>> previous = new HashMap<>();
    private final List<Element> loose = new ArrayList<>();
    private final Map<String, List<Element>> leaving = new HashMap<>();
    private final Map<String, List<Element>> entering = new HashMap<>();

    Graph(Element process) {
        ProcessModel.nodesBelow(process).forEach(node -> node.id().ifPresent(id -> nodes.putIfAbsent(id, node)));
        process.all("bpmn:sequenceFlow").forEach(this::addFlow);
        nodes.forEach(this::addImplicit);
        process.all("bpmn:association").forEach(this::addCompensation);
        addLinks();
    }

    private void addCompensation(Element association) {
        Element handler = nodes.get(target(association));
        if (handler != null && compensates(handler) && nodes.containsKey(source(association))) {
            link(source(association), target(association));
        }
    }

    /** A link that is thrown goes on where it is caught. */
    private void addLinks() {
        nodes.forEach((from, thrower) -> linkName(thrower, "bpmn:intermediateThrowEvent")
                .ifPresent(name -> nodes.forEach((to, catcher) -> linkName(catcher, "bpmn:intermediateCatchEvent")
                        .filter(name::equals)
                        .ifPresent(same -> link(from, to)))));
    }

    private static Optional<String> linkName(Element node, String kind) {
        return node.is(kind)
                ? node.child("bpmn:linkEventDefinition").flatMap(link -> link.attribute("name"))
                : Optional.empty();
    }

    private void addFlow(Element flow) {
        String from = source(flow);
        String to = target(flow);
        if (nodes.containsKey(from) && nodes.containsKey(to)) {
            leaving.computeIfAbsent(from, any -> new ArrayList<>()).add(flow);
            entering.computeIfAbsent(to, any -> new ArrayList<>()).add(flow);
            link(from, to);
        } else {
            loose.add(flow);
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
        return node.is("bpmn:startEvent") || ProcessModel.isEventSubProcess(node) || compensates(node);
    }

    static boolean compensates(Element node) {
        return "true".equals(node.attributes().get("isForCompensation"));
    }

    Map<String, Element> nodes() {
        return nodes;
    }

    /** Flows that begin or end at no node. */
    List<Element> loose() {
        return loose;
    }

    /** Those from which no flow goes on, but for what is within a subprocess of theirs; where there is none, one. */
    List<Element> last(List<String> among) {
        List<String> last = among.stream()
                .filter(id -> !leaving.containsKey(id))
                .filter(id -> !among.contains(
                        nodes.get(id).parent().flatMap(Element::id).orElse("")))
                .toList();
        return (last.isEmpty() ? among.stream().limit(1) : last.stream())
                .map(nodes::get)
                .toList();
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

    /** Nodes that a token can come round to again and again by flows between nodes of this kind only. */
    Set<String> circling(Predicate<Element> kind) {
        var open = new LinkedHashSet<String>();
        nodes.forEach((id, node) -> {
            if (kind.test(node)) {
                open.add(id);
            }
        });
        var ends = new ArrayDeque<>(open);
        while (!ends.isEmpty()) {
            String id = ends.pop();
            if (open.contains(id) && isEnd(id, open)) {
                open.remove(id);
                entering.getOrDefault(id, List.of()).forEach(flow -> ends.push(source(flow)));
                leaving.getOrDefault(id, List.of()).forEach(flow -> ends.push(target(flow)));
            }
        }
        return open;
    }

    private boolean isEnd(String id, Set<String> among) {
        return leaving.getOrDefault(id, List.of()).stream().noneMatch(flow -> among.contains(target(flow)))
                || entering.getOrDefault(id, List.of()).stream().noneMatch(flow -> among.contains(source(flow)));
    }

    private static String source(Element flow) {
        return flow.attribute("sourceRef").orElse("");
    }

    private static String target(Element flow) {
        return flow.attribute("targetRef").orElse("");
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
