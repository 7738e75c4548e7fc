package org.dealgate.designer.backtest.replay;

import com.fasterxml.jackson.core.type.TypeReference;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dealgate.approval.Gap;
import org.dealgate.approval.LevelRule;
import org.dealgate.approval.RoundLevel;
import org.dealgate.designer.backtest.tape.Course;
import org.dealgate.designer.backtest.tape.Course.ActivityRun;
import org.dealgate.designer.backtest.tape.Course.BlockerOpen;
import org.dealgate.designer.backtest.tape.Course.FlowTaken;
import org.dealgate.designer.backtest.tape.Course.Hold;
import org.dealgate.designer.backtest.tape.Course.ProcessRun;
import org.dealgate.designer.backtest.tape.Course.Request;
import org.dealgate.designer.backtest.tape.Course.Round;
import org.dealgate.designer.backtest.tape.Course.VariableWrite;
import org.dealgate.designer.backtest.tape.Decided;
import org.dealgate.designer.backtest.tape.Tape;
import org.dealgate.designer.backtest.tape.TapeJson;
import org.jspecify.annotations.Nullable;

/** Writes the tape of a deal that went through one small process, element by element. */
class Taped {

    private final String process;
    private final List<ActivityRun> activities = new ArrayList<>();
    private final List<FlowTaken> flows = new ArrayList<>();
    private final List<VariableWrite> writes = new ArrayList<>();
    private final List<Decided> decisions = new ArrayList<>();
    private final List<Round> rounds = new ArrayList<>();
    private final List<Request> requests = new ArrayList<>();
    private final List<BlockerOpen> blockers = new ArrayList<>();
    private final List<Hold> holds = new ArrayList<>();
    private final Deque<Integer> scopes = new ArrayDeque<>();
    private final Instant started;
    private Instant now;
    private int tasks;
    private String before = "";

    Taped(String process, Instant started) {
        this.process = process;
        this.started = started;
        this.now = started;
    }

    /** Something that takes no time. */
    Taped passes(String element, String type) {
        enter(element, type, now, false);
        return this;
    }

    /** Something that takes time although nobody works on it. */
    Taped waits(String element, String type, Duration time) {
        enter(element, type, now.plus(time), false);
        now = now.plus(time);
        return this;
    }

    /** The deal is on hold for a while, beginning some time from now. */
    Taped isHeld(Duration after, Duration time) {
        holds.add(new Hold(now.plus(after), now.plus(after).plus(time)));
        return this;
    }

    /** What comes next is in there. */
    Taped begins(String subProcess) {
        scopes.push(enter(subProcess, "subProcess", null, false));
        before = "";
        return this;
    }

    Taped ends(String subProcess) {
        int number = scopes.pop();
        ActivityRun run = activities.get(number);
        activities.set(
                number,
                new ActivityRun(
                        number, run.parent(), 0, run.element(), run.type(), null, null, run.started(), now, false));
        before = subProcess;
        return this;
    }

    /** A task that somebody works on. */
    Taped does(String task, Duration time, Map<String, Object> variables) {
        enter(task, "userTask", now.plus(time), false);
        now = now.plus(time);
        return writes(variables);
    }

    /** What has just been entered gives variables a value. */
    Taped writes(Map<String, Object> variables) {
        int activity = activities.size() - 1;
        variables.forEach((name, value) -> writes.add(new VariableWrite(
                0, activity, name, value instanceof Boolean ? "boolean" : "string", value, false, now)));
        return this;
    }

    Taped does(String task, Duration time) {
        return does(task, time, Map.of());
    }

    /** A task that a timer or a message ends; the event comes next. */
    Taped isInterruptedAt(String task, Duration time) {
        enter(task, "userTask", now.plus(time), true);
        now = now.plus(time);
        before = "";
        return this;
    }

    private int enter(String element, String type, @Nullable Instant ended, boolean cancelled) {
        int number = activities.size();
        Integer task = type.equals("userTask") ? tasks++ : null;
        activities.add(new ActivityRun(number, scopes.peek(), 0, element, type, task, null, now, ended, cancelled));
        if (!before.isEmpty()) {
            flows.add(new FlowTaken(0, before, element));
        }
        before = element;
        return number;
    }

    /** What has just been entered asks a decision. */
    Taped decides(String decision, Map<String, Object> inputs, List<Map<String, Object>> outputs) {
        decisions.add(new Decided(decision, 1, inputs, outputs, Map.of(), before, activities.size() - 1, now));
        return this;
    }

    /** A blocker is open for a while, beginning now. */
    Taped isBlocked(@Nullable String rule, String stage, Duration time) {
        blockers.add(new BlockerOpen(rule, Set.of(stage), "BLOCKING", now, now.plus(time)));
        return this;
    }

    /** A round of approvals whose levels are asked like this. */
    Taped asks(Map<Integer, LevelRule> levels, List<Gap> gaps, Request... asked) {
        rounds.add(new Round(
                rounds.size() + 1,
                levels.entrySet().stream()
                        .map(level -> json(new RoundLevel(level.getKey(), 1, level.getValue())))
                        .toList(),
                gaps.stream().map(Taped::json).toList(),
                null));
        requests.addAll(List.of(asked));
        return this;
    }

    private static Map<String, Object> json(Object value) {
        return TapeJson.MAPPER.convertValue(value, new TypeReference<>() {});
    }

    Tape tape() {
        var run = new ProcessRun(0, process, null, started, now);
        var course = new Course(List.of(run), activities, flows, writes, rounds, requests, blockers, holds);
        return new Tape(
                "D-2026-00007",
                "Press",
                "amy",
                "WON",
                "HANDOVER_TO_SERVICE",
                null,
                started,
                now,
                "",
                decisions,
                course);
    }
}
