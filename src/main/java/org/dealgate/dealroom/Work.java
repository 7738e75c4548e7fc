package org.dealgate.dealroom;

import java.util.Map;

/** Doing tasks from our own pages and API, as the current actor and by the same check as in Tasklist. */
public interface Work {

    /**
     * Completes the task.
     *
     * @param answers by field key, as text, numbers or booleans; checked against the task's form
     * @throws org.dealgate.refusal.Refusal naming the field, when something is wrong; the task stays open
     */
    void complete(String taskId, Map<String, Object> answers);

    /** Takes a task of one's groups. */
    void claim(String taskId);

    /** Gives a task back to its groups. */
    void unclaim(String taskId);

    /** The task's form and the values to show in it. */
    Form form(String taskId);

    /**
     * A form to be rendered by form-js.
     *
     * @param schema the JSON of the Camunda Form in the version that the deal runs on
     * @param values by field key, ready for JSON
     */
    record Form(String taskId, String name, String dealNumber, String schema, Map<String, Object> values) {}
}
