package org.dealgate.designer.migration;

import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.dealgate.designer.migration.Plan.ProcessPlan;
import org.dealgate.designer.migration.Plan.Step;
import org.dealgate.workflow.engine.InternalCall;
import org.springframework.stereotype.Component;

/** Calls open tasks as the new version calls them; the engine keeps their names. */
@Component
class TaskNames {

    private final TaskService tasks;
    private final ProcessVersions versions;

    TaskNames(TaskService tasks, ProcessVersions versions) {
        this.tasks = tasks;
        this.versions = versions;
    }

    void follow(String instance, ProcessPlan plan) {
        Map<String, String> sources = plan.steps().stream()
                .filter(step -> step.target() != null)
                .collect(Collectors.toMap(Step::target, Step::source, (one, other) -> one));
        InternalCall.run(() -> tasks.createTaskQuery()
                .processInstanceId(instance)
                .list()
                .forEach(task -> follow(task, sources, plan)));
    }

    private void follow(Task task, Map<String, String> sources, ProcessPlan plan) {
        String key = task.getTaskDefinitionKey();
        String before = versions.name(plan.process(), plan.from(), sources.getOrDefault(key, key));
        String after = versions.name(plan.process(), plan.to(), key);
        // the deal stands behind the name
        if (!before.equals(after) && task.getName() != null && task.getName().startsWith(before)) {
            task.setName(after + task.getName().substring(before.length()));
            tasks.saveTask(task);
        }
    }
}
