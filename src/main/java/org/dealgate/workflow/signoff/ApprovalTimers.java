package org.dealgate.workflow.signoff;

import java.time.Instant;
import java.util.Date;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.dealgate.approval.ApprovalRounds;
import org.dealgate.deal.Deal;
import org.dealgate.workflow.engine.InternalCall;
import org.dealgate.workflow.model.ExecutiveSignOff;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Sets the timers of approvals to the approvers' business hours again, once a deal is on hold no longer. */
@Component
class ApprovalTimers {

    private static final String REMINDER_DUE = "ReminderDue";
    private static final String TIME_OVER = "TimeOver";

    // before somebody is asked instead, whose time may be over at once
    private static final int AFTER_THE_PROCESS = Ordered.HIGHEST_PRECEDENCE + 3;

    private final TaskService tasks;
    private final ManagementService jobs;
    private final ApprovalRounds rounds;

    ApprovalTimers(TaskService tasks, ManagementService jobs, ApprovalRounds rounds) {
        this.tasks = tasks;
        this.jobs = jobs;
        this.rounds = rounds;
    }

    @EventListener
    @Order(AFTER_THE_PROCESS)
    void on(Deal.Resumed deal) {
        InternalCall.run(() -> tasks.createTaskQuery()
                .processInstanceBusinessKey(deal.dealNumber())
                .taskDefinitionKey(ExecutiveSignOff.DECIDE_APPROVAL)
                .list()
                .forEach(this::set));
    }

    private void set(Task task) {
        String request = (String) tasks.getVariable(task.getId(), ExecutiveSignOff.APPROVAL_REQUEST);
        set(task, REMINDER_DUE, rounds.reminderDue(request));
        set(task, TIME_OVER, rounds.due(request));
    }

    private void set(Task task, String timer, Instant due) {
        jobs.createJobQuery()
                .executionId(task.getExecutionId())
                .activityId(timer)
                .list()
                .forEach(job -> jobs.setJobDuedate(job.getId(), Date.from(due)));
    }
}
