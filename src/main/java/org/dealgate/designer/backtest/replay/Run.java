package org.dealgate.designer.backtest.replay;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.dealgate.workflow.engine.TrialWatcher;
import org.jspecify.annotations.Nullable;

/** One deal on its way through the models: where it has been, what time it is there, and what it waits for. */
class Run implements TrialWatcher {

    /** No deal goes through so many elements: it goes round in circles. */
    private static final int MOST_ENTERED = 20_000;

    static final String EVENT_GATEWAY = "eventBasedGateway";

    private static final Set<String> CATCHES = Set.of("receiveTask", "intermediateMessageCatch", EVENT_GATEWAY);

    /**
     * An element that was entered.
     *
     * @param passage what is recorded of it
     * @param asThen whether it does what it did
     * @param at when, in the time of the run
     */
    record Visit(
            String process,
            String element,
            String place,
            int turn,
            @Nullable Passage passage,
            boolean asThen,
            Instant at) {

        /** The passage, where what came of it holds still. */
        Optional<Passage> outcome() {
            return asThen ? Optional.ofNullable(passage) : Optional.empty();
        }
    }

    /** A task, or a message that is waited for. */
    record Waiting(
            String id, Visit visit, boolean task, @Nullable String request) {}

    private final Recording recording;
    private final Diagrams diagrams;
    private final Way way = new Way();
    private final RunPlaces places;
    private final Map<String, Integer> turns = new HashMap<>();
    private final Map<String, Visit> visits = new HashMap<>();
    private final Map<String, Visit> byExecution = new HashMap<>();
    private final Map<String, Waiting> waiting = new HashMap<>();
    private final List<Waiting> fresh = new ArrayList<>();
    private final Set<Way.Step> otherwise = new LinkedHashSet<>();
    private int entered;
    private @Nullable Visit last;
    private boolean ended;
    private boolean timed;
    private Instant touched;
    private Instant now;

    Run(Recording recording, Diagrams diagrams) {
        this.recording = recording;
        this.diagrams = diagrams;
        this.places = new RunPlaces(diagrams);
        this.touched = recording.started();
        this.now = recording.started();
    }

    /** Something comes from outside. */
    void touch(Instant at) {
        touched = at;
        now = at;
    }

    @Override
    public void entered(DelegateExecution execution, String type) {
        String process = process(execution);
        String element = execution.getCurrentActivityId();
        if (++entered > MOST_ENTERED) {
            throw new CannotKnow("endless", diagrams.title(process, element), element);
        }
        String place = places.of(execution);
        int turn = turns.merge(Places.at(place, element), 1, Integer::sum);
        Optional<Passage> known = recording.find(place, element, turn);
        Optional<Passage> passage = known.filter(one -> one.type().equals(type));
        boolean asThen = passage.isPresent()
                && diagrams.work(process, element)
                        .equals(recording
                                .diagrams()
                                .work(process, recording.renamed().then(process, element)));
        if (known.isPresent() && !asThen) {
            otherwise.add(new Way.Step(process, element));
        }
        passage.map(Passage::lag).map(touched::plus).filter(now::isBefore).ifPresent(later -> now = later);
        var visit = new Visit(process, element, place, turn, passage.orElse(null), asThen, now);
        last = visit;
        visits.put(execution.getActivityInstanceId(), visit);
        byExecution.put(execution.getId(), visit);
        places.enter(execution, type, visit);
        way.entered(process, element, type, now);
        timed = timed || diagrams.isTimed(process);
        if (CATCHES.contains(type) && !diagrams.followsEventGateway(process, element)) {
            await(new Waiting(execution.getId(), visit, false, null));
        }
    }

    private static String process(DelegateExecution execution) {
        String definition = execution.getProcessDefinitionId();
        return definition.substring(0, definition.indexOf(':'));
    }

    @Override
    public void taken(DelegateExecution execution, String from, String to) {
        String process = process(execution);
        String source = Places.activity(from);
        String target = Places.activity(to);
        way.took(
                execution.getProcessInstanceId(),
                process,
                source,
                target,
                diagrams.isGateway(process, source),
                diagrams.isGateway(process, target));
    }

    @Override
    public void asked(DelegateTask task) {
        Visit visit = visits.get(task.getExecution().getActivityInstanceId());
        await(new Waiting(task.getId(), visit, true, (String) task.getVariable(ReplayedRounds.REQUEST)));
    }

    private void await(Waiting one) {
        waiting.put(one.id(), one);
        fresh.add(one);
    }

    @Override
    public void gone(DelegateTask task) {
        waiting.remove(task.getId());
    }

    /** Where an event came first, the others are not waited for any more. */
    @Override
    public void left(DelegateExecution execution) {
        waiting.remove(execution.getId());
    }

    @Override
    public void ended(DelegateExecution execution) {
        ended = ended || execution.getSuperExecution() == null;
    }

    /** What has begun to wait since this was last asked. */
    List<Waiting> fresh() {
        List<Waiting> begun = List.copyOf(fresh);
        fresh.clear();
        return begun;
    }

    boolean isWaiting(String id) {
        return waiting.containsKey(id);
    }

    void over(String id) {
        waiting.remove(id);
    }

    /** What is waited for that nothing has ended yet. */
    Optional<Visit> waitingFor() {
        return waiting.values().stream().map(Waiting::visit).findFirst();
    }

    /** The approval request that somebody is asked to decide on there. */
    Optional<Long> requestAt(Visit visit) {
        return waiting.values().stream()
                .filter(one -> one.visit().equals(visit))
                .flatMap(one -> Stream.ofNullable(one.request()))
                .map(Long::valueOf)
                .findFirst();
    }

    Optional<Visit> visitOf(String execution) {
        return Optional.ofNullable(byExecution.get(execution));
    }

    Visit visitOf(DelegateExecution execution) {
        return visits.get(execution.getActivityInstanceId());
    }

    /** How often an element was entered at a place. */
    int turns(String place, String element) {
        return turns.getOrDefault(Places.at(place, element), 0);
    }

    /** What is there still and does something else. */
    Set<Way.Step> otherwise() {
        return otherwise;
    }

    Recording recording() {
        return recording;
    }

    Way way() {
        return way;
    }

    Optional<Visit> last() {
        return Optional.ofNullable(last);
    }

    Instant now() {
        return now;
    }

    boolean ended() {
        return ended;
    }

    /** Whether a timer may run. */
    boolean timed() {
        return timed;
    }
}
