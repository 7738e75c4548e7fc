package org.dealgate.workflow.engine;

import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.dealgate.workflow.task.TaskSubmission;
import org.jspecify.annotations.Nullable;

/**
 * A checked submission on its way to the listener that completes the task.
 *
 * @param outcomes the keys of the answers that become process variables
 */
record Submission(TaskSubmission submission, Set<String> outcomes) {

    private static final ThreadLocal<@Nullable Submission> CURRENT = new ThreadLocal<>();

    <T> T during(Supplier<T> completion) {
        Submission before = CURRENT.get();
        CURRENT.set(this);
        try {
            return completion.get();
        } finally {
            if (before == null) {
                CURRENT.remove();
            } else {
                CURRENT.set(before);
            }
        }
    }

    static Optional<Submission> of(String taskId) {
        return Optional.ofNullable(CURRENT.get())
                .filter(s -> s.submission().taskId().equals(taskId));
    }
}
