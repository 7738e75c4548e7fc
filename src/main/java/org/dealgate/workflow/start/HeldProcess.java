package org.dealgate.workflow.start;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.dealgate.deal.Deal;
import org.dealgate.deal.Deals;
import org.dealgate.workflow.engine.InternalCall;
import org.dealgate.workflow.task.TaskHeads;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Suspends all processes of a deal while it is on hold, and gives its tasks and timers that time back afterwards. */
@Component
class HeldProcess {

    // what else happens when a deal is resumed needs a process that runs
    private static final int FIRST_OF_THE_ENGINE = Ordered.HIGHEST_PRECEDENCE + 2;

    private final RuntimeService engine;
    private final TaskService tasks;
    private final ManagementService jobs;
    private final TaskHeads heads;
    private final Deals deals;
    private final Clock clock;

    HeldProcess(
            RuntimeService engine,
            TaskService tasks,
            ManagementService jobs,
            TaskHeads heads,
            Deals deals,
            Clock clock) {
        this.engine = engine;
        this.tasks = tasks;
        this.jobs = jobs;
        this.heads = heads;
        this.deals = deals;
        this.clock = clock;
    }

    @EventListener
    @Order(FIRST_OF_THE_ENGINE)
    void on(Deal.Held deal) {
        InternalCall.run(() -> suspend(deal.dealNumber()));
    }

    @EventListener
    @Order(FIRST_OF_THE_ENGINE)
    void on(Deal.Resumed deal) {
        InternalCall.run(() -> {
            activate(deal.dealNumber());
            giveBack(deal.dealNumber(), deal.heldSince(), clock.instant());
        });
    }

    /** Does something to the deal's processes that would miss suspended ones. Afterwards they are as they were. */
    void awake(String dealNumber, Runnable work) {
        InternalCall.run(() -> {
            boolean slept = activate(dealNumber);
            work.run();
            if (slept && !deals.get(dealNumber).finished()) {
                suspend(dealNumber);
            }
        });
    }

    /** Again and again: a job that was under way may have called another process while its own was waited for. */
    private void suspend(String dealNumber) {
        for (List<ProcessInstance> running = running(dealNumber); !running.isEmpty(); running = running(dealNumber)) {
            running.forEach(instance -> engine.suspendProcessInstanceById(instance.getId()));
        }
    }

    /** Answers whether there was anything to activate. */
    private boolean activate(String dealNumber) {
        List<ProcessInstance> suspended = engine.createProcessInstanceQuery()
                .processInstanceBusinessKey(dealNumber)
                .suspended()
                .list();
        suspended.forEach(instance -> engine.activateProcessInstanceById(instance.getId()));
        return !suspended.isEmpty();
    }

    private void giveBack(String dealNumber, Instant since, Instant now) {
        for (Task task :
                tasks.createTaskQuery().processInstanceBusinessKey(dealNumber).list()) {
            if (task.getDueDate() != null) {
                tasks.setDueDate(task.getId(), later(task.getDueDate(), since, now));
            }
            if (task.getFollowUpDate() != null) {
                tasks.setFollowUpDate(task.getId(), later(task.getFollowUpDate(), since, now));
            }
        }
        Duration held = Duration.between(since, now);
        running(dealNumber).stream()
                .flatMap(instance -> jobs.createJobQuery().processInstanceId(instance.getId()).timers().list().stream())
                .filter(timer -> timer.getDuedate() != null
                        && timer.getDuedate().toInstant().isAfter(since)
                        && !firesByTheClock(timer))
                .forEach(timer -> jobs.setJobDuedate(
                        timer.getId(), Date.from(timer.getDuedate().toInstant().plus(held))));
    }

    /** By a cron expression, at the same times as ever; other cycles begin with an R. */
    private boolean firesByTheClock(Job timer) {
        String kind = jobs.createJobDefinitionQuery()
                .jobDefinitionId(timer.getJobDefinitionId())
                .singleResult()
                .getJobConfiguration();
        return kind.startsWith("CYCLE: ") && !kind.startsWith("CYCLE: R");
    }

    private Date later(Date due, Instant since, Instant now) {
        return Date.from(heads.pushedBack(due.toInstant(), since, now));
    }

    private List<ProcessInstance> running(String dealNumber) {
        return engine.createProcessInstanceQuery()
                .processInstanceBusinessKey(dealNumber)
                .active()
                .list();
    }
}
