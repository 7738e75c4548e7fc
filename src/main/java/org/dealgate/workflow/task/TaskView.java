package org.dealgate.workflow.task;

import org.jspecify.annotations.Nullable;

/**
 * A task as somebody looks at it.
 *
 * @param task the BPMN id of the user task
 * @param process the key of the process that it belongs to
 */
public record TaskView(
        String taskId,
        String task,
        String process,
        String processInstanceId,
        String dealNumber,
        @Nullable String assignee) {}
