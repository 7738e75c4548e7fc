package org.dealgate.workflow.engine;

import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.dealgate.refusal.Refusal;

/** A command on a task that somebody else may close meanwhile: what the engine then stumbles over is no news to a person. */
record OvertakenCommand<T>(Command<T> original, String taskId) implements Command<T> {

    @Override
    public T execute(CommandContext context) {
        try {
            return original.execute(context);
        } catch (ProcessEngineException | NullPointerException e) {
            if (Refusals.in(e).isEmpty() && isClosed(context)) {
                throw new RefusedCommand(Refusal.conflict("workflow.task.overtaken"));
            }
            throw e;
        }
    }

    private boolean isClosed(CommandContext context) {
        var itself = (TaskQueryImpl) new TaskQueryImpl().taskId(taskId);
        return context.runWithoutAuthorization(
                () -> context.getTaskManager().findTaskCountByQueryCriteria(itself) == 0);
    }
}
