package org.dealgate.workflow.published;

import java.util.List;
import java.util.Set;

/**
 * A bean that models may name.
 *
 * @param properties of the elements that name it; empty for a bean that is only asked
 * @param questions the methods that expressions may call
 */
public record PublishedBean(
        String name,
        Kind kind,
        List<PublishedProperty> properties,
        Set<String> reads,
        Set<String> writes,
        List<Question> questions) {

    /** Where a model may name it. */
    public enum Kind {
        /** A service task, send task, business rule task, throwing event or end event. */
        DELEGATE,
        TASK_LISTENER,
        EXECUTION_LISTENER,
        /** Only asked by expressions. */
        QUESTIONS
    }

    /**
     * @param values all that it may be; empty where that is no closed list
     */
    public record PublishedProperty(String name, boolean required, List<String> values) {}

    /**
     * A method that an expression may call.
     *
     * @param parameters their names, in order
     * @param returns the simple name of what it answers
     */
    public record Question(String name, List<String> parameters, String returns) {}
}
