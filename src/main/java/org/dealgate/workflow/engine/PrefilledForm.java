package org.dealgate.workflow.engine;

import org.camunda.bpm.engine.impl.cmd.GetTaskFormVariablesCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.variable.VariableMap;
import org.dealgate.refusal.Refusal;

/** The values that a form opens with, read from the deal at that moment; nothing of it is kept in the process. */
record PrefilledForm(Command<VariableMap> original, TaskDesk desk) implements Command<VariableMap> {

    @Override
    public VariableMap execute(CommandContext context) {
        // decides whether the person may see the task at all
        VariableMap variables = original.execute(context);
        var names = ((GetTaskFormVariablesCmd) original).formVariableNames;
        String taskId = ((GetTaskFormVariablesCmd) original).resourceId;
        try {
            desk.prefilled(context, desk.find(context, taskId)).forEach((name, value) -> {
                if (names == null || names.contains(name)) {
                    variables.putValueTyped(name, FormValues.of(value));
                }
            });
        } catch (Refusal e) {
            throw new RefusedCommand(e);
        }
        return variables;
    }
}
