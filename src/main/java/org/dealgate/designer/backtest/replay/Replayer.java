package org.dealgate.designer.backtest.replay;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dealgate.designer.backtest.tape.Course.VariableWrite;
import org.dealgate.workflow.model.ExecutiveSignOff;
import org.dealgate.workflow.model.Variables;

/**
 * Takes one deal through the models: tasks are completed with their recorded answers after the time they took, and messages
 * come when they came. It ends with the deal, or where the record does.
 */
class Replayer {

    /** A task that is interrupted ends a moment before or after what interrupts it. */
    private static final Duration MOMENT = Recording.MOMENT;

    private final ReplayEngine engine;
    private final Trip trip;
    private final Run run;
    private final Recording recording;
    private final RecordedTime time;
    private final Agenda agenda = new Agenda();
    private final Set<Recording.Arrival> arrived = new HashSet<>();
    private final Timers timers;

    Replayer(ReplayEngine engine, Trip trip, RecordedTime time) {
        this.engine = engine;
        this.trip = trip;
        this.run = trip.run();
        this.recording = run.recording();
        this.time = time;
        this.timers = new Timers(engine, trip, time, agenda);
    }

    /** @throws CannotKnow where the record does not say how the deal goes on */
    void replay() {
        engine.setTime(run.now());
        start();
        look();
        while (!run.ended()) {
            Agenda.Event next = agenda.next().orElseThrow(this::stuck);
            run.touch(next.at());
            engine.setTime(next.at());
            next.work().run();
            look();
        }
    }

    private void start() {
        Map<String, Object> variables = new HashMap<>();
        variables.put(Variables.DEAL_NUMBER, recording.tape().number());
        variables.put(Variables.OWNER, recording.tape().owner());
        variables.put(Variables.PINS, recording.tape().pins());
        recording.course().writes().stream()
                .filter(write -> write.process() == 0 && isOfTheStart(write))
                .forEach(write -> variables.put(write.name(), Values.of(write)));
        engine.engine()
                .getRuntimeService()
                .startProcessInstanceById(
                        trip.models().definition(recording.mainProcess()),
                        recording.tape().number(),
                        variables);
    }

    private boolean isOfTheStart(VariableWrite write) {
        return write.activity() == null
                && Duration.between(recording.started(), write.at()).compareTo(MOMENT) < 0;
    }

    private CannotKnow stuck() {
        return run.waitingFor().map(this::noAnswer).orElseGet(() -> new CannotKnow("stuck", trip.whereabouts()));
    }

    private CannotKnow noAnswer(Run.Visit visit) {
        return new CannotKnow(visit.passage() == null ? "no-answer" : "answer-too-late", title(visit));
    }

    private String title(Run.Visit visit) {
        return trip.diagrams().title(visit.process(), visit.element());
    }

    /** Writes down what is to come of what has begun to wait. */
    private void look() {
        if (run.ended()) {
            return;
        }
        for (Run.Waiting one : run.fresh()) {
            if (run.isWaiting(one.id())) {
                await(one);
            }
        }
        if (run.timed()) {
            timers.watch();
        }
    }

    private void await(Run.Waiting one) {
        Passage passage = one.visit().passage();
        if (passage == null || passage.ended() == null) {
            throw one.request() != null && one.request().startsWith("-")
                    ? new CannotKnow(
                            "never-asked", title(one.visit()), trip.approvers().approver(Long.parseLong(one.request())))
                    : noAnswer(one.visit());
        }
        Instant end = time.carried(passage, passage.ended(), one.visit().at());
        for (Recording.Arrival arrival : recording.arrivals()) {
            if (!arrival.at().isBefore(passage.started())
                    && arrival.at().isBefore(passage.ended().plus(MOMENT))) {
                Instant at = time.carried(passage, arrival.at(), one.visit().at());
                agenda.add(at, () -> !arrived.contains(arrival), () -> deliver(arrival));
            }
        }
        if (passage.completed()
                && Run.EVENT_GATEWAY.equals(passage.type())
                && "intermediateTimer".equals(passage.next())) {
            return; // its timer ends it
        }
        if (passage.completed()) {
            agenda.add(end, () -> run.isWaiting(one.id()), () -> complete(one, passage));
        } else {
            agenda.add(end.plus(MOMENT), () -> run.isWaiting(one.id()), () -> {
                throw noAnswer(one.visit());
            });
        }
    }

    private void complete(Run.Waiting one, Passage passage) {
        run.over(one.id());
        if (!one.task()) {
            receive(one);
            return;
        }
        requireSameQuestions(one.visit());
        // what completing this task means is not the model's to say
        if (one.visit().element().equals(ExecutiveSignOff.DECIDE_APPROVAL) && one.request() != null) {
            trip.approvers().decided(Long.parseLong(one.request()), passage);
        }
        engine.engine().getTaskService().complete(one.id(), passage.variables());
    }

    private void requireSameQuestions(Run.Visit visit) {
        String then = recording.renamed().then(visit.process(), visit.element());
        if (!trip.diagrams()
                .asked(visit.process(), visit.element())
                .equals(recording.diagrams().asked(visit.process(), then))) {
            throw new CannotKnow("form", title(visit));
        }
    }

    private void receive(Run.Waiting one) {
        var runtime = engine.engine().getRuntimeService();
        var subscription =
                runtime.createEventSubscriptionQuery().executionId(one.id()).eventType("message").list().stream()
                        .findFirst()
                        .orElse(null);
        Map<String, Object> variables = Optional.ofNullable(one.visit().passage())
                .map(Passage::variables)
                .orElse(Map.of());
        if (subscription == null) {
            runtime.signal(one.id(), variables);
        } else {
            runtime.messageEventReceived(subscription.getEventName(), one.id(), variables);
        }
    }

    private void deliver(Recording.Arrival arrival) {
        arrived.add(arrival);
        var results = engine.engine()
                .getRuntimeService()
                .createMessageCorrelation(arrival.message())
                .processInstanceBusinessKey(recording.tape().number())
                .setVariables(arrival.variables())
                .correlateAllWithResult();
        if (results.isEmpty()) {
            throw new CannotKnow("message", arrival.event());
        }
    }
}
