package org.dealgate.workflow.deployment;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.DelegateVariableMapping;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.variable.VariableMap;

/** Some class that no model may name: it notes that it was reached. */
public class Witness implements JavaDelegate, ExecutionListener, TaskListener, DelegateVariableMapping {

    static final String NAME = Witness.class.getName();

    private static final Set<String> SEEN = ConcurrentHashMap.newKeySet();

    public static boolean saw(String attack) {
        return SEEN.contains(attack);
    }

    public String touch(String attack) {
        SEEN.add(attack);
        return attack;
    }

    @Override
    public void execute(DelegateExecution execution) {
        touch(execution.getProcessDefinitionId().replaceAll(":.*", ""));
    }

    @Override
    public void notify(DelegateExecution execution) {
        execute(execution);
    }

    @Override
    public void notify(DelegateTask task) {
        touch(task.getProcessDefinitionId().replaceAll(":.*", ""));
    }

    @Override
    public void mapInputVariables(DelegateExecution execution, VariableMap variables) {
        execute(execution);
    }

    @Override
    public void mapOutputVariables(DelegateExecution execution, VariableScope instance) {}
}
