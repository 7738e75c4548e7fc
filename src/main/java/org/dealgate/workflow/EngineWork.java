package org.dealgate.workflow;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Map;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.TaskService;
import org.dealgate.approval.SignOffTasks;
import org.dealgate.dealroom.Work;
import org.dealgate.people.CurrentActor;
import org.dealgate.refusal.Refusal;
import org.dealgate.workflow.engine.FormValues;
import org.dealgate.workflow.engine.InternalCall;
import org.dealgate.workflow.engine.OwnDoor;
import org.springframework.stereotype.Component;

/** Does the engine's tasks for our own pages, mail links and API. */
@Component
class EngineWork implements Work, SignOffTasks {

    // the boundary event of executive-sign-off.bpmn that ends an approver's time
    private static final String TIME_OVER = "TimeOver";

    private final TaskService tasks;
    private final FormService forms;
    private final ManagementService jobs;
    private final Clock clock;

    EngineWork(TaskService tasks, FormService forms, ManagementService jobs, Clock clock) {
        this.tasks = tasks;
        this.forms = forms;
        this.jobs = jobs;
        this.clock = clock;
    }

    @Override
    public void complete(String taskId, Map<String, Object> answers) {
        asPerson(() -> tasks.complete(taskId, answers));
    }

    @Override
    public void handOver(String taskId, String person) {
        InternalCall.run(() -> tasks.setAssignee(taskId, person));
    }

    @Override
    public void endTime(String taskId) {
        InternalCall.run(() -> {
            String execution =
                    tasks.createTaskQuery().taskId(taskId).singleResult().getExecutionId();
            jobs.createJobQuery()
                    .executionId(execution)
                    .activityId(TIME_OVER)
                    .list()
                    .forEach(timer -> jobs.setJobDuedate(timer.getId(), Date.from(clock.instant())));
        });
    }

    @Override
    public void claim(String taskId) {
        asPerson(() -> tasks.claim(taskId, CurrentActor.get().id()));
    }

    @Override
    public void unclaim(String taskId) {
        asPerson(() -> tasks.setAssignee(taskId, null));
    }

    @Override
    public Form form(String taskId) {
        return OwnDoor.of(() -> {
            var task = tasks.createTaskQuery().taskId(taskId).singleResult();
            if (task == null) {
                throw Refusal.notFound("workflow.task.closed");
            }
            var values = new LinkedHashMap<>(FormValues.json(forms.getTaskFormVariables(taskId)));
            String number = String.valueOf(values.get("dealNumber"));
            return new Form(taskId, task.getName(), number, schema(taskId), values);
        });
    }

    private String schema(String taskId) {
        try (InputStream form = forms.getDeployedTaskForm(taskId)) {
            return new String(form.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void asPerson(Runnable work) {
        if (CurrentActor.get().isSystem()) {
            throw Refusal.notAllowed("workflow.task.nobody");
        }
        OwnDoor.of(() -> {
            work.run();
            return Boolean.TRUE;
        });
    }
}
