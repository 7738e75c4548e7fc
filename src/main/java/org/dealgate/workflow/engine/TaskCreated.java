package org.dealgate.workflow.engine;

import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.dealgate.workflow.task.TaskHead;
import org.dealgate.workflow.task.TaskHeads;
import org.springframework.stereotype.Component;

/** Gives a new task what it is told apart by in a list: deal, priority and due date. */
@Component
class TaskCreated implements TaskListener {

    private final TaskHeads heads;

    TaskCreated(TaskHeads heads) {
        this.heads = heads;
    }

    @Override
    public void notify(DelegateTask task) {
        var instance = ((TaskEntity) task).getProcessInstance();
        String number = instance.getBusinessKey();
        if (number == null) {
            return;
        }
        TaskHead head = heads.of(number, task.getTaskDefinitionKey());
        task.setName(head.name(task.getName()));
        task.setPriority(head.priority());
        if (task.getDueDate() == null) {
            task.setDueDate(Date.from(head.due()));
        }
    }
}
