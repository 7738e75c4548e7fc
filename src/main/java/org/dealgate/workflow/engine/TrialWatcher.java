package org.dealgate.workflow.engine;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.modulith.NamedInterface;

/** Sees what happens in a {@link TrialEngine}, within the engine's transaction; what it throws ends that. */
@NamedInterface("trial")
public interface TrialWatcher {

    /**
     * An activity, gateway or event was entered.
     *
     * @param type as the engine's history names it, {@code userTask} for instance
     */
    void entered(DelegateExecution execution, String type);

    /** An activity, gateway or event is over, however it ended. */
    void left(DelegateExecution execution);

    /** A sequence flow was taken between the elements of these ids. */
    void taken(DelegateExecution execution, String source, String target);

    /** A user task is there. */
    void asked(DelegateTask task);

    /** A user task that was not completed is there no more. */
    void gone(DelegateTask task);

    /** A process instance has come to its end. */
    void ended(DelegateExecution execution);
}
