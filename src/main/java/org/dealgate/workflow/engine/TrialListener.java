package org.dealgate.workflow.engine;

import java.util.List;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.PvmTransition;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.pvm.process.TransitionImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;

/** Hangs the watcher on everything that can be entered, taken or asked. */
class TrialListener extends AbstractBpmnParseListener {

    private final TrialWatcher watcher;

    TrialListener(TrialWatcher watcher) {
        this.watcher = watcher;
    }

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        var definition = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
        definition.addBuiltInTaskListener(TaskListener.EVENTNAME_CREATE, watcher::asked);
        definition.addBuiltInTaskListener(TaskListener.EVENTNAME_DELETE, watcher::gone);
    }

    @Override
    public void parseRootElement(Element root, List<ProcessDefinitionEntity> processes) {
        processes.forEach(process -> {
            process.addListener(ExecutionListener.EVENTNAME_END, listener(watcher::ended));
            watch(process);
        });
    }

    private void watch(ScopeImpl scope) {
        for (ActivityImpl activity : scope.getActivities()) {
            String type = String.valueOf(activity.getProperty("type"));
            // before the model's own listeners: they may need what the watcher notes
            activity.addListener(ExecutionListener.EVENTNAME_START, listener(e -> watcher.entered(e, type)), 0);
            activity.addListener(ExecutionListener.EVENTNAME_END, listener(watcher::left));
            activity.getOutgoingTransitions().forEach(this::watch);
            watch(activity);
        }
    }

    private static ExecutionListener listener(ExecutionListener listener) {
        return listener;
    }

    private void watch(PvmTransition transition) {
        String source = transition.getSource().getId();
        String target = transition.getDestination().getId();
        ((TransitionImpl) transition).addExecutionListener(e -> watcher.taken(e, source, target));
    }
}
