package org.dealgate.designer.backtest.replay;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.runtime.Job;

/**
 * The timers of one deal's replay: those that are as they were do what they did. Others go by the clock, and wait where the
 * deal was on hold.
 */
class Timers {

    private static final Pattern NAME = Pattern.compile("(?<![\\w.'\"])[A-Za-z_]\\w*");

    private final ReplayEngine engine;
    private final Trip trip;
    private final Run run;
    private final Recording recording;
    private final RecordedTime time;
    private final Agenda agenda;
    private final Set<Passage> fired = new HashSet<>();
    private final Set<String> scheduled = new HashSet<>();
    private Set<String> running = Set.of();

    Timers(ReplayEngine engine, Trip trip, RecordedTime time, Agenda agenda) {
        this.engine = engine;
        this.trip = trip;
        this.run = trip.run();
        this.recording = run.recording();
        this.time = time;
        this.agenda = agenda;
    }

    /** Writes down when those fire that have begun to run. */
    void watch() {
        List<Job> jobs =
                engine.engine().getManagementService().createJobQuery().timers().list();
        running = jobs.stream().map(Job::getId).collect(Collectors.toSet());
        for (Job timer : jobs) {
            if (scheduled.add(timer.getId() + timer.getDuedate())) {
                schedule(timer);
            }
        }
    }

    private void schedule(Job timer) {
        String event = engine.event(timer);
        Optional<Run.Visit> host = run.visitOf(timer.getExecutionId());
        if (host.isPresent() && isAsBefore(timer, event, host.get())) {
            scheduleAsThen(timer, event, host.get());
        } else {
            fire(timer, byTheClock(timer));
        }
    }

    private void scheduleAsThen(Job timer, String event, Run.Visit host) {
        List<Passage> then = recorded(host, event);
        for (Passage passage : then) {
            if (fired.add(passage)) {
                Instant at = passage == host.passage() ? passage.ended() : passage.started();
                fire(timer, time.carried(host.passage(), at, host.at()));
            }
        }
        if (then.isEmpty() && byTheClock(timer).isAfter(lastMoment(host))) {
            fire(timer, byTheClock(timer));
        }
    }

    /** Until then it is recorded what the timers of a host did. */
    private Instant lastMoment(Run.Visit host) {
        Passage passage = host.passage();
        return passage == null || passage.ended() == null
                ? host.at()
                : time.carried(passage, passage.ended(), host.at()).plus(Recording.MOMENT);
    }

    private Instant byTheClock(Job timer) {
        Instant due = timer.getDuedate().toInstant();
        return recording.course().holds().stream()
                .filter(hold -> !due.isBefore(hold.from()) && due.isBefore(hold.to()))
                .findFirst()
                .map(hold -> hold.to())
                .orElse(due);
    }

    private void fire(Job timer, Instant at) {
        String id = timer.getId();
        agenda.add(
                at,
                () -> running.contains(id),
                () -> engine.engine().getManagementService().executeJob(id));
    }

    private boolean isAsBefore(Job timer, String event, Run.Visit host) {
        String process = timer.getProcessDefinitionKey();
        Renamed renamed = recording.renamed();
        Diagrams before = recording.diagrams();
        String then = renamed.then(process, event);
        Optional<List<String>> when = trip.diagrams().timer(process, event);
        return when.equals(before.timer(process, then))
                && trip.diagrams()
                        .attachedTo(process, event)
                        .equals(before.attachedTo(process, then).map(one -> renamed.now(process, one)))
                && hasTimeAsBefore(host)
                && readsAsBefore(timer, when.orElse(List.of()), host);
    }

    private boolean hasTimeAsBefore(Run.Visit host) {
        return run.requestAt(host).map(trip.approvers()::hasTimeAsBefore).orElse(true);
    }

    private boolean readsAsBefore(Job timer, List<String> when, Run.Visit host) {
        Set<String> names = when.stream()
                .filter(text -> text.contains("{"))
                .flatMap(text -> NAME.matcher(text).results())
                .map(MatchResult::group)
                .collect(Collectors.toSet());
        return host.passage() == null
                || names.isEmpty()
                || engine.engine().getRuntimeService().getVariables(timer.getExecutionId(), names).entrySet().stream()
                        .allMatch(read -> recording.had(host.passage(), read.getKey(), read.getValue()));
    }

    /** How often, and when, the timer's event came while its host was there. */
    private List<Passage> recorded(Run.Visit host, String event) {
        Passage passage = host.passage();
        if (passage == null || passage.ended() == null) {
            return List.of();
        }
        if (event.equals(host.element())) {
            return passage.completed() ? List.of(passage) : List.of();
        }
        var during = recording.all(host.place(), event).stream()
                .filter(one -> !one.started().isBefore(passage.started()));
        return trip.diagrams().interrupts(host.process(), event)
                ? during
                        .filter(one -> one.started().isBefore(passage.ended().plus(Recording.MOMENT)))
                        .min(Comparator.comparing(one ->
                                Duration.between(one.started(), passage.ended()).abs()))
                        .stream()
                        .toList()
                : during.filter(one -> !one.started().isAfter(passage.ended())).toList();
    }
}
