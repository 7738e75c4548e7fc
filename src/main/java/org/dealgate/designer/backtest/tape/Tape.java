package org.dealgate.designer.backtest.tape;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one finished deal. All lists in the order in which things happened. Whatever the process left no trace
 * of is empty: where only decisions are tried, {@code course} is null.
 *
 * @param number the deal's number, its business key
 * @param outcome {@code WON}, {@code LOST} or {@code WITHDRAWN}
 * @param stage the stage that it reached
 * @param value in the base currency; null where unknown
 * @param pins the versions of processes, decisions and forms that it ran on, as the process variable {@code pins}; empty
 *     where it had no process
 * @param decisions what was decided about it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Tape(
        String number,
        String title,
        String owner,
        String outcome,
        String stage,
        @Nullable BigDecimal value,
        Instant openedAt,
        Instant closedAt,
        String pins,
        List<Decided> decisions,
        @Nullable Course course) {

    /**
     * One decision that was taken.
     *
     * @param inputs by variable; numbers as they were; null where unknown
     * @param outputs of the rules that fired, in order
     * @param rules ids of the rules that fired, by the key of the decision or of one that it requires
     * @param activity id of the element that asked; null where the process did not ask
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Decided(
            String decision,
            int version,
            Map<String, @Nullable Object> inputs,
            List<Map<String, @Nullable Object>> outputs,
            Map<String, List<String>> rules,
            @Nullable String activity,
            @Nullable String activityInstance,
            Instant at) {}

    /**
     * How it ran.
     *
     * @param processes the main process and those that it called
     * @param flows the sequence flows that were taken
     * @param tasks user tasks, ended or not
     * @param writes every value that a process variable got; a local one, too
     * @param answers what people entered in forms
     * @param calls what beans answered to expressions
     * @param approvals who was asked to approve and what they decided
     */
    public record Course(
            List<ProcessRun> processes,
            List<ActivityRun> activities,
            List<FlowTaken> flows,
            List<TaskRun> tasks,
            List<VariableWrite> writes,
            List<Answered> answers,
            List<BeanCall> calls,
            List<Approval> approvals) {}

    /**
     * A process instance.
     *
     * @param calledBy id of the instance that called it; null for the main one
     * @param ended null where it did not end
     * @param state the engine's, {@code COMPLETED} for instance
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ProcessRun(
            String id,
            String key,
            int version,
            @Nullable String calledBy,
            Instant started,
            @Nullable Instant ended,
            String state,
            @Nullable String deleteReason) {}

    /**
     * An activity, gateway or event that was entered.
     *
     * @param id of the activity instance
     * @param parent id of the activity instance that it is in
     * @param process id of the process instance
     * @param activity id of the element
     * @param type the element's type as the engine names it, {@code userTask} for instance
     * @param calls id of the process instance that it called
     * @param ended null where it did not end
     * @param canceled it was interrupted
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ActivityRun(
            String id,
            String parent,
            String process,
            String activity,
            String type,
            @Nullable String task,
            @Nullable String calls,
            Instant started,
            @Nullable Instant ended,
            boolean canceled) {}

    /** @param process id of the process instance */
    public record FlowTaken(String process, String flow, String source, String target, Instant at) {}

    /**
     * A user task.
     *
     * @param activity id of the element
     * @param activityInstance id of the activity instance
     * @param deleteReason {@code completed}, or why it went away
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record TaskRun(
            String id,
            String process,
            String activity,
            String activityInstance,
            @Nullable String assignee,
            Instant started,
            @Nullable Instant ended,
            @Nullable Instant due,
            @Nullable String deleteReason) {}

    /**
     * A variable got a value.
     *
     * @param activityInstance in which it was written; the process instance's id where it was given at the start
     * @param scope id of the execution that holds it
     * @param task id of the task that holds it, where it is the task's own
     * @param type the engine's, {@code string} for instance
     * @param value a string, boolean, integer or null; {@code decimal} text where it is a double; null for other types
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record VariableWrite(
            String process,
            @Nullable String activityInstance,
            @Nullable String scope,
            @Nullable String task,
            String name,
            String type,
            @Nullable Object value,
            Instant at) {}

    /**
     * What somebody entered in a task's form.
     *
     * @param task id of the element
     * @param actor id of the person
     * @param answers by field: booleans and strings; numbers and dates as text
     */
    public record Answered(String task, String stage, String actor, Map<String, Object> answers, Instant at) {}

    /**
     * What a bean answered when an expression called it.
     *
     * @param call bean and method, {@code approvalPlan.levels} for instance
     * @param arguments as text
     * @param result JSON: a boolean, number, string, list of those; an instant as text where it is a date
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record BeanCall(
            String call,
            List<String> arguments,
            @Nullable Object result,
            @Nullable String activity,
            @Nullable String activityInstance,
            Instant at) {}

    /**
     * Somebody was to be asked to approve.
     *
     * @param id as the process knows it, the variable {@code approvalRequest}
     * @param state {@code PLANNED}, {@code OPEN}, {@code PAUSED}, {@code DECIDED} or {@code REVOKED}
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Approval(
            String id,
            int round,
            int level,
            String position,
            String approver,
            String state,
            @Nullable String decision,
            @Nullable String decidedBy,
            @Nullable Instant askedAt,
            @Nullable Instant decidedAt) {}
}
