package org.dealgate.workflow.start;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.dealgate.deal.Deal;
import org.dealgate.workflow.model.Variables;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Hands the open tasks, and those to come, to a deal's new owner. */
@Component
class OwnerFollows {

    private final RuntimeService engine;
    private final TaskService tasks;
    private final HeldProcess held;

    OwnerFollows(RuntimeService engine, TaskService tasks, HeldProcess held) {
        this.engine = engine;
        this.tasks = tasks;
        this.held = held;
    }

    @EventListener
    void on(Deal.OwnerChanged deal) {
        held.awake(deal.dealNumber(), () -> {
            engine.createProcessInstanceQuery()
                    .processInstanceBusinessKey(deal.dealNumber())
                    .list()
                    .forEach(p -> engine.setVariable(p.getId(), Variables.OWNER, deal.owner()));
            tasks.createTaskQuery()
                    .processInstanceBusinessKey(deal.dealNumber())
                    .taskAssignee(deal.formerOwner())
                    .list()
                    .forEach(task -> tasks.setAssignee(task.getId(), deal.owner()));
        });
    }
}
