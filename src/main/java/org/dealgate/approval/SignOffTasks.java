package org.dealgate.approval;

import java.util.Map;

/** The tasks in which approvers decide. */
public interface SignOffTasks {

    /**
     * Completes the task as the current actor, in the current transaction, through the same checks as any other door. The
     * answers are those of the form: {@code decision}, {@code reason}, {@code returnTo}.
     *
     * @throws org.dealgate.refusal.Refusal as it was thrown by whoever refused
     */
    void complete(String taskId, Map<String, Object> answers);

    /** Makes the task somebody else's, in the current transaction; whether the current actor may is not asked. */
    void handOver(String taskId, String person);

    /** Ends the time that the task's approver has, in the current transaction; the process sees to the rest. */
    void endTime(String taskId);
}
