package org.dealgate.workflow.task;

import java.util.Map;
import org.dealgate.refusal.Refusal;
import org.dealgate.workflow.published.PublishedTask;

/**
 * What completing one kind of user task means. A bean per task, told apart by {@link PublishedTask}; a task without one is completed by recording its
 * answers. Runs inside the transaction that completes the task, after the actor's authority and the form were checked.
 */
public interface TaskRule {

    /**
     * Checks the answers against the deal and carries out what they mean.
     *
     * @return the process variables to set: outcomes only, never deal data
     * @throws Refusal when the task must stay open; nothing of it is kept
     */
    Map<String, Object> complete(TaskSubmission submission);

    /** Values for the form's fields by key, beside the facts of the deal; read when the form is opened. */
    default Map<String, Object> prefill(TaskView task) {
        return Map.of();
    }

    /** Somebody tried to complete the task and was refused before it came to {@link #complete}. */
    default void refused(String taskId, Refusal refusal) {}

    /** Whether somebody who is not the assignee may complete the task all the same. */
    default boolean mayComplete(String taskId, String person) {
        return false;
    }

    /** Whether an administrator may complete the task in somebody else's place. */
    default boolean administratorsMayComplete() {
        return true;
    }
}
