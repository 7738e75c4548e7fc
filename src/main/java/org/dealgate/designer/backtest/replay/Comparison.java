package org.dealgate.designer.backtest.replay;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dealgate.designer.backtest.verdict.Note;
import org.dealgate.designer.backtest.verdict.Verdict;
import org.dealgate.designer.backtest.verdict.Verdict.Kind;
import org.jspecify.annotations.Nullable;

/** Sets the way that a deal went beside the way that it goes through the edited models. */
class Comparison {

    private final Recording recording;
    private final Trip trip;
    private final Diagrams before;
    private final Diagrams edited;
    private final RecordedTime time;

    Comparison(Recording recording, Trip trip, RecordedTime time) {
        this.recording = recording;
        this.trip = trip;
        this.before = recording.diagrams();
        this.edited = trip.diagrams();
        this.time = time;
    }

    /** @param why it cannot be known how the deal goes on; null where it has come to its end */
    Verdict verdict(@Nullable CannotKnow why) {
        Way then = recording.way();
        Way now = trip.run().way();
        List<Note> notes = new ArrayList<>();
        notes.addAll(steps("replay.entered", edited, more(now.entered(), then.entered())));
        trip.run().otherwise().forEach(step -> notes.add(step("replay.otherwise", edited, step, 1)));
        BigDecimal hours = null;
        if (why != null) {
            notes.add(why.why());
        } else {
            notes.addAll(steps("replay.left-out", before, more(then.entered(), now.entered())));
            if (notes.isEmpty()) {
                more(now.followed(), then.followed()).forEach((order, times) -> notes.add(order(order)));
            }
            if (!then.end().equals(now.end())) {
                notes.add(Note.of("replay.end", end(before, then), end(edited, now)));
            }
            hours = hours(now).subtract(hours(then));
        }
        Kind kind = why != null
                ? Kind.UNKNOWN
                : notes.isEmpty() && hours.signum() == 0 && trip.approvers().asksTheSame() ? Kind.SAME : Kind.CHANGED;
        return new Verdict(
                recording.tape().number(),
                kind,
                notes,
                trip.approvers().added(),
                trip.approvers().dropped(),
                hours);
    }

    private static <T> Map<T, Integer> more(Map<T, Integer> some, Map<T, Integer> others) {
        var more = new LinkedHashMap<T, Integer>();
        some.forEach((one, times) -> {
            int extra = times - others.getOrDefault(one, 0);
            if (extra > 0) {
                more.put(one, extra);
            }
        });
        return more;
    }

    /** The work and what happens; where these are the same, whatever else is not. */
    private static List<Note> steps(String key, Diagrams diagrams, Map<Way.Step, Integer> steps) {
        List<Note> said = steps.entrySet().stream()
                .filter(step ->
                        diagrams.isWork(step.getKey().process(), step.getKey().element()))
                .map(step -> step(key, diagrams, step.getKey(), step.getValue()))
                .toList();
        return said.isEmpty()
                ? steps.entrySet().stream()
                        .map(step -> step(key, diagrams, step.getKey(), step.getValue()))
                        .toList()
                : said;
    }

    private static Note step(String key, Diagrams diagrams, Way.Step step, int times) {
        String title = diagrams.title(step.process(), step.element());
        return Note.of(key, times == 1 ? title : title + " ×" + times, diagrams.title(step.process(), step.process()));
    }

    private Note order(Way.Order order) {
        return Note.of("replay.order", title(edited, order.after()), title(edited, order.before()));
    }

    private static String title(Diagrams diagrams, Way.Step step) {
        return diagrams.title(step.process(), step.element());
    }

    private String end(Diagrams diagrams, Way way) {
        return diagrams.title(recording.mainProcess(), way.end());
    }

    private BigDecimal hours(Way way) {
        Duration taken = time.between(recording.started(), way.latest());
        return RecordedTime.hours(taken);
    }
}
