package org.dealgate.workflow.engine;

import java.time.Clock;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.pvm.process.TransitionImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.stereotype.Component;

/**
 * Hangs our listeners on every user task and sequence flow of every process, so that no model can leave them out; as
 * built-in ones they also run where a command skips custom listeners.
 */
@Component
class EverywhereListener extends AbstractBpmnParseListener {

    private final TaskCreated created;
    private final TaskCompleted completed;
    private final TakenFlows flows;
    private final Clock clock;

    EverywhereListener(TaskCreated created, TaskCompleted completed, TakenFlows flows, Clock clock) {
        this.created = created;
        this.completed = completed;
        this.flows = flows;
        this.clock = clock;
    }

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        var definition = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
        definition.addBuiltInTaskListener(TaskListener.EVENTNAME_CREATE, created);
        definition.addBuiltInTaskListener(TaskListener.EVENTNAME_COMPLETE, completed);
    }

    @Override
    public void parseSequenceFlow(Element element, ScopeImpl scope, TransitionImpl transition) {
        transition.addExecutionListener(new FlowListener(
                flows, clock, transition.getId(), transition.getSource().getId(), element.attribute("targetRef")));
    }
}
