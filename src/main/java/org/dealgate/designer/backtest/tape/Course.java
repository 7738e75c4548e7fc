package org.dealgate.designer.backtest.tape;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How a deal's processes ran. Processes, activities and user tasks are numbered within the tape, from 0; all lists are in the
 * order in which things happened.
 *
 * @param processes the main process and those that it called
 * @param writes every value that a process variable got, a local one too
 * @param rounds the rounds of approvals
 * @param requests who was to be asked in them
 * @param holds when the deal was on hold
 */
public record Course(
        List<ProcessRun> processes,
        List<ActivityRun> activities,
        List<FlowTaken> flows,
        List<VariableWrite> writes,
        List<Round> rounds,
        List<Request> requests,
        List<BlockerOpen> blockers,
        List<Hold> holds) {

    /**
     * A process instance.
     *
     * @param calledBy number of the activity that called it; null for the main one
     * @param ended null where it did not end
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ProcessRun(
            int id,
            String key,
            @Nullable Integer calledBy,
            Instant started,
            @Nullable Instant ended) {}

    /**
     * An activity, gateway or event that was entered, the bodies of multi-instance activities too.
     *
     * @param parent number of the activity that it is in; null where that is the process
     * @param process number of its process instance
     * @param type the element's type as the engine names it, {@code userTask} for instance
     * @param task number of the user task there
     * @param called number of the process instance that it called
     * @param ended null where it did not end
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ActivityRun(
            int id,
            @Nullable Integer parent,
            int process,
            String element,
            String type,
            @Nullable Integer task,
            @Nullable Integer called,
            Instant started,
            @Nullable Instant ended,
            boolean cancelled) {}

    public record FlowTaken(int process, String source, String target) {}

    /**
     * A variable got a value.
     *
     * @param activity number of the activity in which it was written; null where it was given at the start
     * @param type the engine's: {@code string}, {@code boolean}, {@code integer}, {@code long}, {@code double}, {@code
     *     date}, {@code null}; {@code other} for all else, whose value is not on the tape
     * @param value text for a {@code double}; milliseconds since 1970 for a {@code date}
     * @param local not the process instance's own: a task's, a multi-instance's, a subprocess's
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record VariableWrite(
            int process,
            @Nullable Integer activity,
            String name,
            String type,
            @Nullable Object value,
            boolean local,
            Instant at) {}

    /**
     * @param levels {@code number}, {@code needed} and {@code rule} of each
     * @param gaps positions that nobody held
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Round(
            int round,
            List<Map<String, @Nullable Object>> levels,
            List<Map<String, @Nullable Object>> gaps,
            @Nullable String endedWhy) {}

    /**
     * Somebody was to be asked to approve.
     *
     * @param id as the process knows it, for instance in the variable {@code approvalRequest}
     * @param addressee who decides: the approver, or who stands in
     * @param addedBy who asked for them beside the matrix
     * @param standsFrom the request of an earlier round whose approval stands
     * @param escalatedFrom the request in whose place it came
     * @param country the addressee's; null where unknown
     * @param zone the addressee's; null where unknown
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Request(
            long id,
            int round,
            int level,
            int step,
            String position,
            String approver,
            String addressee,
            @Nullable String decision,
            @Nullable String returnTo,
            @Nullable Integer task,
            @Nullable String addedBy,
            int chase,
            @Nullable Long escalatedFrom,
            @Nullable Long standsFrom,
            @Nullable String revokedWhy,
            @Nullable String country,
            @Nullable String zone) {}

    /**
     * A period in which a blocker was open and held a stage.
     *
     * @param rule the kind of the readiness rules' finding; null where a person or the process raised it
     * @param stages whose gates it holds
     * @param severity {@code BLOCKING} or {@code WARNING}
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record BlockerOpen(
            @Nullable String rule,
            Set<String> stages,
            String severity,
            Instant from,
            @Nullable Instant to) {}

    public record Hold(Instant from, Instant to) {}
}
