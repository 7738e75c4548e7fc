package org.dealgate.workflow.engine;

import java.util.Map;
import org.camunda.bpm.engine.impl.cmd.AbstractAddIdentityLinkCmd;
import org.camunda.bpm.engine.impl.cmd.AbstractSetTaskPropertyCmd;
import org.camunda.bpm.engine.impl.cmd.ClaimTaskCmd;
import org.camunda.bpm.engine.impl.cmd.CompleteTaskCmd;
import org.camunda.bpm.engine.impl.cmd.GetTaskFormVariablesCmd;
import org.camunda.bpm.engine.impl.cmd.ResolveTaskCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitTaskFormCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.variable.VariableMap;
import org.dealgate.people.Actor;
import org.dealgate.people.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts our checks around the engine's commands on tasks. */
@Component
class TaskCommands {

    private static final CommandField<String> COMPLETED =
            new CommandField<>(CompleteTaskCmd.class, "taskId", String.class);
    private static final CommandField<Map> COMPLETED_WITH =
            new CommandField<>(CompleteTaskCmd.class, "variables", Map.class);
    private static final CommandField<Boolean> COMPLETED_RETURNING =
            new CommandField<>(CompleteTaskCmd.class, "returnVariables", Boolean.class);
    private static final CommandField<String> SUBMITTED =
            new CommandField<>(SubmitTaskFormCmd.class, "taskId", String.class);
    private static final CommandField<Map> SUBMITTED_WITH =
            new CommandField<>(SubmitTaskFormCmd.class, "properties", Map.class);
    private static final CommandField<Boolean> SUBMITTED_RETURNING =
            new CommandField<>(SubmitTaskFormCmd.class, "returnVariables", Boolean.class);
    private static final CommandField<String> CLAIMED = new CommandField<>(ClaimTaskCmd.class, "taskId", String.class);
    private static final CommandField<String> CLAIMED_BY =
            new CommandField<>(ClaimTaskCmd.class, "userId", String.class);
    private static final CommandField<String> ASSIGNED =
            new CommandField<>(AbstractSetTaskPropertyCmd.class, "taskId", String.class);
    private static final CommandField<String> ASSIGNED_TO =
            new CommandField<>(AbstractAddIdentityLinkCmd.class, "userId", String.class);

    private final TaskDesk desk;

    TaskCommands(TaskDesk desk) {
        this.desk = desk;
    }

    /** The completion without any variables: what people answer goes to our tables, not into the process. */
    @SuppressWarnings("unchecked")
    <T> Command<T> completion(Command<T> command, Actor actor, Person person) {
        boolean submit = command instanceof SubmitTaskFormCmd;
        String taskId = submit ? SUBMITTED.of(command) : COMPLETED.of(command);
        Map<String, Object> sent = submit ? SUBMITTED_WITH.of(command) : COMPLETED_WITH.of(command);
        boolean returning =
                Boolean.TRUE.equals(submit ? SUBMITTED_RETURNING.of(command) : COMPLETED_RETURNING.of(command));
        Command<VariableMap> bare = submit
                ? new SubmitTaskFormCmd(taskId, Map.of(), returning, false)
                : new CompleteTaskCmd(taskId, Map.of(), returning, false);
        var checked = new CheckedCompletion<>(
                (Command<T>) bare,
                taskId,
                sent == null ? Map.of() : sent,
                command instanceof ResolveTaskCmd,
                actor,
                person,
                desk);
        return new OvertakenCommand<>(checked, taskId);
    }

    <T> Command<T> assignment(Command<T> command, Person person) {
        boolean claim = command instanceof ClaimTaskCmd;
        @Nullable String to = claim ? CLAIMED_BY.of(command) : ASSIGNED_TO.of(command);
        String taskId = claim ? CLAIMED.of(command) : ASSIGNED.of(command);
        return new OvertakenCommand<>(new CheckedAssignment<>(command, taskId, to, person, desk), taskId);
    }

    @SuppressWarnings("unchecked")
    <T> Command<T> prefilled(Command<T> command) {
        var prefilled = new PrefilledForm((Command<VariableMap>) command, desk);
        return (Command<T>) new OvertakenCommand<>(prefilled, ((GetTaskFormVariablesCmd) command).resourceId);
    }
}
