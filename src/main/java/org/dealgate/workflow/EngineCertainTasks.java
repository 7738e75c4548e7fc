package org.dealgate.workflow;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.ParallelGateway;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.dealgate.deal.Stage;
import org.dealgate.dealroom.rework.CertainTasks;
import org.dealgate.workflow.engine.InternalCall;
import org.dealgate.workflow.start.DealPins;
import org.springframework.stereotype.Component;

/** Reads from a stage's model which tasks no way through it leaves out: without them no end can be reached. */
@Component
class EngineCertainTasks implements CertainTasks {

    private final RepositoryService repository;
    private final DealPins pins;
    private final Pinned pinned;
    private final Map<String, Set<String>> known = new ConcurrentHashMap<>();

    EngineCertainTasks(RepositoryService repository, DealPins pins, Pinned pinned) {
        this.repository = repository;
        this.pins = pins;
        this.pinned = pinned;
    }

    @Override
    public Set<String> of(String dealNumber, Stage stage) {
        // a stage's process is called like the stage
        String key = stage.name().toLowerCase(Locale.ROOT).replace('_', '-');
        return pinned.find(pins.of(dealNumber), key)
                .map(version -> known.computeIfAbsent(key + ":" + version, again -> read(key, version)))
                .orElse(Set.of());
    }

    private Set<String> read(String key, int version) {
        return InternalCall.of(
                () -> repository
                        .createProcessDefinitionQuery()
                        .processDefinitionKey(key)
                        .processDefinitionVersion(version)
                        .list()
                        .stream()
                        .map(ProcessDefinition::getId)
                        .findFirst()
                        .map(repository::getBpmnModelInstance)
                        .map(EngineCertainTasks::certain)
                        .orElse(Set.of()));
    }

    static Set<String> certain(BpmnModelInstance model) {
        return model.getModelElementsByType(UserTask.class).stream()
                .filter(EngineCertainTasks::isTopLevel)
                .filter(task -> reachedWithout(task, model).stream().noneMatch(EndEvent.class::isInstance))
                .map(UserTask::getId)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Set<FlowNode> reachedWithout(UserTask task, BpmnModelInstance model) {
        List<FlowNode> nodes = model.getModelElementsByType(FlowNode.class).stream()
                .filter(EngineCertainTasks::isTopLevel)
                .filter(node -> !node.equals(task))
                .toList();
        var reached = new HashSet<FlowNode>();
        for (boolean more = true; more; ) {
            more = reached.addAll(nodes.stream()
                    .filter(node -> !reached.contains(node) && isReached(node, reached))
                    .toList());
        }
        return reached;
    }

    private static boolean isReached(FlowNode node, Set<FlowNode> reached) {
        if (node instanceof StartEvent) {
            return true;
        }
        if (node instanceof BoundaryEvent event) {
            return event.cancelActivity() && reached.contains(event.getAttachedTo());
        }
        List<FlowNode> before = node.getPreviousNodes().list();
        return node instanceof ParallelGateway
                ? reached.containsAll(before)
                : before.stream().anyMatch(reached::contains);
    }

    private static boolean isTopLevel(FlowNode node) {
        return node.getParentElement() instanceof Process;
    }
}
