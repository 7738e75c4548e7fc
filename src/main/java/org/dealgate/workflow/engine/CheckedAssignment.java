package org.dealgate.workflow.engine;

import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.dealgate.people.Person;
import org.dealgate.refusal.Refusal;
import org.jspecify.annotations.Nullable;

/** Takes a task, gives it back or, for administrators, hands it to somebody. */
record CheckedAssignment<T>(
        Command<T> original, String taskId, @Nullable String to, Person person, TaskDesk desk) implements Command<T> {

    @Override
    public T execute(CommandContext context) {
        try {
            desk.requireMayAssign(desk.find(context, taskId), to, person);
            return context.runWithoutAuthorization(() -> original.execute(context));
        } catch (Refusal e) {
            throw new RefusedCommand(e);
        }
    }
}
