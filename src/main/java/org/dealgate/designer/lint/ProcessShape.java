package org.dealgate.designer.lint;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.dealgate.workflow.deployment.Element;

/** What every process needs, whatever it does. */
final class ProcessShape implements Rule {

    @Override
    public void check(Models models, Findings findings) {
        for (ProcessModel model : models.processes()) {
            settings(model, findings);
            ends(model, findings);
            loops(model, findings);
            calls(model, models, findings);
        }
    }

    private static void settings(ProcessModel model, Findings findings) {
        if (!"true".equals(model.process().attributes().get("isExecutable"))) {
            findings.add(Check.NOT_EXECUTABLE, model.file(), model.process());
        }
        if (model.process().attribute("camunda:historyTimeToLive").isEmpty()) {
            findings.add(Check.NO_TIME_TO_LIVE, model.file(), model.process());
        }
    }

    private static void ends(ProcessModel model, Findings findings) {
        List<Element> nodes = ProcessModel.nodesIn(model.process());
        if (nodes.stream().noneMatch(node -> node.is("bpmn:startEvent"))) {
            findings.add(Check.NO_START, model.file(), model.process());
        }
        if (nodes.stream().noneMatch(node -> node.is("bpmn:endEvent"))) {
            findings.add(Check.NO_END, model.file(), model.process());
        }
        Graph graph = model.graph();
        Set<String> reached = graph.from(entries(graph));
        Set<String> ending = graph.to(exits(model));
        graph.nodes().forEach((id, node) -> {
            if (!reached.contains(id)) {
                findings.add(Check.UNREACHABLE, model.file(), node);
            }
        });
        graph.loose().forEach(flow -> findings.add(Check.LOOSE_FLOW, model.file(), flow));
        graph.last(reached.stream().filter(id -> !ending.contains(id)).toList())
                .forEach(node -> findings.add(Check.DEAD_END, model.file(), node));
    }

    private static void loops(ProcessModel model, Findings findings) {
        Set<String> circling = model.graph().circling(ProcessModel::isIdle);
        circling.stream()
                .findFirst()
                .ifPresent(first -> findings.add(
                        Check.ENDLESS_LOOP,
                        model.file(),
                        model.graph().nodes().get(first),
                        String.join(", ", circling)));
    }

    private static void calls(ProcessModel model, Models models, Findings findings) {
        var seen = new HashSet<String>();
        var open = new ArrayDeque<String>(called(model));
        while (!open.isEmpty()) {
            String key = open.pop();
            if (seen.add(key)) {
                models.process(key).ifPresent(process -> open.addAll(called(process)));
            }
        }
        model.id()
                .filter(seen::contains)
                .ifPresent(key -> findings.add(Check.CALLS_ITSELF, model.file(), model.process()));
    }

    private static List<String> called(ProcessModel model) {
        return model.all("bpmn:callActivity")
                .flatMap(call -> call.attribute("calledElement").stream())
                .toList();
    }

    private static List<String> entries(Graph graph) {
        var entries = new ArrayList<String>();
        graph.nodes().forEach((id, node) -> {
            boolean inProcess = node.parent().filter(p -> p.is("bpmn:process")).isPresent();
            if (inProcess && graph.isEntry(id, node)) {
                entries.add(id);
            }
        });
        return entries;
    }

    /** The end events of the process; an event subprocess ends for itself, and so does what compensates. */
    private static List<String> exits(ProcessModel model) {
        return model.nodes()
                .filter(node -> Graph.compensates(node) || isExit(node))
                .flatMap(node -> node.id().stream())
                .toList();
    }

    private static boolean isExit(Element node) {
        return node.is("bpmn:endEvent")
                && node.parent()
                        .filter(around -> around.is("bpmn:process") || ProcessModel.isEventSubProcess(around))
                        .isPresent();
    }
}
