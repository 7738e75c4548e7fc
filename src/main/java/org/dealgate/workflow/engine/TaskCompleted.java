package org.dealgate.workflow.engine;

import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.dealgate.people.CurrentActor;
import org.dealgate.workflow.task.Completion;
import org.dealgate.workflow.task.TaskSubmission;
import org.springframework.stereotype.Component;

/** Carries out what completing a task means, whatever door it was completed by. */
@Component
class TaskCompleted implements TaskListener {

    private final Completion completion;

    TaskCompleted(Completion completion) {
        this.completion = completion;
    }

    @Override
    public void notify(DelegateTask task) {
        // without a submission it is the system that completes, for instance a gate whose last blocker has closed
        Submission submission = Submission.of(task.getId()).orElseGet(() -> new Submission(bySystem(task), Set.of()));
        task.setVariables(completion.complete(submission.submission(), submission.outcomes()));
    }

    private static TaskSubmission bySystem(DelegateTask task) {
        return new TaskSubmission(
                task.getId(),
                task.getTaskDefinitionKey(),
                ((TaskEntity) task).getProcessInstance().getBusinessKey(),
                CurrentActor.get(),
                Map.of());
    }
}
