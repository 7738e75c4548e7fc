package org.dealgate.workflow.task;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.dealgate.people.Actor;
import org.jspecify.annotations.Nullable;

/**
 * A form sent in to complete a task.
 *
 * @param task the BPMN id of the user task
 * @param answers by field key, checked against the form: {@link String}, {@link Boolean}, {@link BigDecimal} or
 *     {@link LocalDate}; a field left empty is absent, read-only fields are never in it
 */
public record TaskSubmission(String taskId, String task, String dealNumber, Actor actor, Map<String, Object> answers) {

    public @Nullable String text(String key) {
        return (String) answers.get(key);
    }

    public @Nullable BigDecimal number(String key) {
        return (BigDecimal) answers.get(key);
    }

    public @Nullable LocalDate date(String key) {
        return (LocalDate) answers.get(key);
    }

    /** False also where the box was not in the form. */
    public boolean ticked(String key) {
        return Boolean.TRUE.equals(answers.get(key));
    }
}
