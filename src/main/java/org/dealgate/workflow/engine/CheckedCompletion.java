package org.dealgate.workflow.engine;

import java.util.Map;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.dealgate.people.Actor;
import org.dealgate.people.Person;
import org.dealgate.refusal.Refusal;

/** Completes a task after looking at who asks for it and what the form was filled in with. */
record CheckedCompletion<T>(
        Command<T> bare,
        String taskId,
        Map<String, Object> sent,
        boolean resolve,
        Actor actor,
        Person person,
        TaskDesk desk)
        implements Command<T> {

    @Override
    public T execute(CommandContext context) {
        try {
            TaskEntity task = desk.find(context, taskId);
            Submission submission = admitted(context, task);
            if (resolve) {
                // resolving is the answer to a delegation, of which there is none; it would take the task from its
                // assignee
                throw Refusal.conflict("workflow.door.resolve");
            }
            // what the engine's own rights say about the task is older and coarser than what was just checked
            return submission.during(() -> context.runWithoutAuthorization(() -> bare.execute(context)));
        } catch (Refusal e) {
            throw new RefusedCommand(e);
        }
    }

    private Submission admitted(CommandContext context, TaskEntity task) {
        try {
            desk.requireMayComplete(task, person);
            return desk.submission(context, task, sent, actor);
        } catch (Refusal e) {
            desk.refused(task, e);
            throw e;
        }
    }
}
