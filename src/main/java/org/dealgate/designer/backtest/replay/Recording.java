package org.dealgate.designer.backtest.replay;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.dealgate.designer.backtest.tape.Course;
import org.dealgate.designer.backtest.tape.Course.ActivityRun;
import org.dealgate.designer.backtest.tape.Course.VariableWrite;
import org.dealgate.designer.backtest.tape.Tape;
import org.jspecify.annotations.Nullable;

/** A tape, put in order: what happened at each place, and when the deal was touched from outside. */
class Recording {

    private static final Set<String> WAITS =
            Set.of("userTask", "receiveTask", "intermediateMessageCatch", "intermediateTimer");
    private static final Set<String> MESSAGES = Set.of("boundaryMessage", "messageStartEvent");
    private static final Set<String> TIMERS = Set.of("boundaryTimer", "timerStartEvent");

    /** Within it happens what happens in one transaction. */
    static final Duration MOMENT = Duration.ofSeconds(10);

    private final Tape tape;
    private final Course course;
    private final Diagrams diagrams;
    private final Renamed renamed;
    private final RecordedPlaces places;
    private final NavigableSet<Instant> touched = new TreeSet<>();
    private final Map<String, List<Passage>> passages = new HashMap<>();
    private final Map<Integer, List<VariableWrite>> writes = new HashMap<>();
    private final List<Arrival> arrivals = new ArrayList<>();
    private final Map<Passage, String> raised = new LinkedHashMap<>();
    private final Set<Integer> interrupted;
    private final Way way = new Way();

    Recording(Tape tape, Course course, Diagrams diagrams, Renamed renamed) {
        this.tape = tape;
        this.course = course;
        this.diagrams = diagrams;
        this.renamed = renamed;
        this.places = new RecordedPlaces(course, diagrams, renamed);
        this.interrupted = course.activities().stream()
                .filter(ActivityRun::cancelled)
                .map(ActivityRun::id)
                .collect(Collectors.toSet());
        course.writes().forEach(write -> {
            if (write.activity() != null) {
                writes.computeIfAbsent(write.activity(), activity -> new ArrayList<>())
                        .add(write);
            }
        });
        course.processes().stream()
                .filter(process -> process.calledBy() == null)
                .forEach(process -> touched.add(process.started()));
        course.activities().forEach(this::touch);
        Map<Integer, String> following = following();
        course.activities().stream()
                .filter(this::counts)
                .forEach(activity -> read(activity, following.get(activity.id())));
        course.flows().stream()
                .filter(flow -> !diagrams.isLeftOut(process(flow.process()), flow.target()))
                .forEach(flow -> {
                    String process = process(flow.process());
                    way.took(
                            String.valueOf(flow.process()),
                            process,
                            renamed.now(process, Places.activity(flow.source())),
                            renamed.now(process, Places.activity(flow.target())),
                            diagrams.isGateway(process, flow.source()),
                            diagrams.isGateway(process, flow.target()));
                });
    }

    private void touch(ActivityRun activity) {
        if (WAITS.contains(activity.type()) && activity.ended() != null && !activity.cancelled()) {
            touched.add(activity.ended());
        }
        if (MESSAGES.contains(activity.type()) || TIMERS.contains(activity.type())) {
            touched.add(activity.started());
        }
    }

    /** The type of what was entered next in the same activity. */
    private Map<Integer, String> following() {
        var next = new HashMap<Integer, String>();
        var last = new HashMap<List<@Nullable Integer>, Integer>();
        for (ActivityRun activity : course.activities()) {
            List<@Nullable Integer> scope = Arrays.asList(activity.process(), activity.parent());
            Integer before = last.put(scope, activity.id());
            if (before != null) {
                next.put(before, activity.type());
            }
        }
        return next;
    }

    private boolean counts(ActivityRun activity) {
        return !diagrams.isLeftOut(process(activity.process()), activity.element());
    }

    private void read(ActivityRun activity, @Nullable String next) {
        String process = process(activity.process());
        String element = places.element(activity);
        String place = places.of(activity);
        List<Passage> here = passages.computeIfAbsent(Places.at(place, element), at -> new ArrayList<>());
        var passage = new Passage(
                place,
                element,
                activity.type(),
                activity.started(),
                activity.ended(),
                activity.cancelled(),
                activity.task(),
                Duration.between(
                        Objects.requireNonNullElse(touched.floor(activity.started()), activity.started()),
                        activity.started()),
                next,
                writes.getOrDefault(activity.id(), List.of()),
                activity.id());
        here.add(passage);
        way.entered(process, element, activity.type(), activity.started());
        if (diagrams.delegate(process, activity.element())
                .filter(RaisedBlockers.DELEGATE::equals)
                .isPresent()) {
            raised.put(passage, diagrams.title(process, activity.element()));
        }
        if (MESSAGES.contains(activity.type())) {
            arrivals.add(new Arrival(
                    diagrams.message(process, activity.element()).orElse(activity.element()),
                    activity.started(),
                    diagrams.title(process, activity.element()),
                    variables(activity)));
        }
    }

    /** What a message carries is written where it arrives, just before that is interrupted and its event is entered. */
    private Map<String, Object> variables(ActivityRun event) {
        var variables = new HashMap<String, Object>();
        course.writes().stream()
                .filter(write -> write.process() == event.process() && !write.local() && cameWith(event, write))
                .forEach(write -> variables.put(write.name(), Values.of(write)));
        return variables;
    }

    private boolean cameWith(ActivityRun event, VariableWrite write) {
        boolean justBefore = !write.at().isAfter(event.started())
                && write.at().isAfter(event.started().minus(MOMENT));
        return justBefore
                && write.activity() != null
                && (write.activity() == event.id() || interrupted.contains(write.activity()));
    }

    private String process(int id) {
        return course.processes().get(id).key();
    }

    Tape tape() {
        return tape;
    }

    Course course() {
        return course;
    }

    /** What the deal ran on. */
    Diagrams diagrams() {
        return diagrams;
    }

    Renamed renamed() {
        return renamed;
    }

    Way way() {
        return way;
    }

    /** Whether the variable had that value when the passage began; where instances have their own, in one of them. */
    boolean had(Passage passage, String name, @Nullable Object value) {
        int process = course.activities().stream()
                .filter(activity -> activity.id() == passage.activity())
                .mapToInt(ActivityRun::process)
                .findFirst()
                .orElseThrow();
        List<VariableWrite> known = course.writes().stream()
                .filter(write -> write.process() == process && write.name().equals(name))
                .filter(write -> !write.at().isAfter(passage.started()))
                .toList();
        return known.stream()
                .filter(write -> !write.local())
                .reduce((earlier, later) -> later)
                .map(List::of)
                .orElse(known)
                .stream()
                .anyMatch(write -> Objects.equals(Values.of(write), value));
    }

    Optional<Passage> find(String place, String element, int turn) {
        List<Passage> here = passages.getOrDefault(Places.at(place, element), List.of());
        return turn <= here.size() ? Optional.of(here.get(turn - 1)) : Optional.empty();
    }

    List<Passage> all(String place, String element) {
        return passages.getOrDefault(Places.at(place, element), List.of());
    }

    /** Where the process raised a blocker, and what people call that. */
    Map<Passage, String> raised() {
        return raised;
    }

    List<Arrival> arrivals() {
        return arrivals;
    }

    Instant started() {
        return course.processes().get(0).started();
    }

    /** Key of the main process. */
    String mainProcess() {
        return course.processes().get(0).key();
    }

    /**
     * A message that came from outside.
     *
     * @param event what people call the event that it triggered
     */
    record Arrival(String message, Instant at, String event, Map<String, Object> variables) {}
}
