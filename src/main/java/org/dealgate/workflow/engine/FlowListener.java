package org.dealgate.workflow.engine;

import java.time.Clock;
import java.util.Objects;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;

/** Notes that one particular sequence flow was taken. */
record FlowListener(TakenFlows flows, Clock clock, String flowId, String sourceId, String targetId)
        implements ExecutionListener {

    @Override
    public void notify(DelegateExecution execution) {
        // the definition is at hand here; the public API would look it up in the database
        var definition = ((ExecutionEntity) execution).getProcessDefinition();
        flows.add(new TakenFlow(
                Objects.requireNonNullElse(execution.getProcessBusinessKey(), ""),
                execution.getProcessInstanceId(),
                definition.getKey(),
                definition.getVersion(),
                flowId,
                sourceId,
                targetId,
                clock.instant()));
    }
}
