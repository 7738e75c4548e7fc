package org.dealgate.designer.backtest.replay;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dealgate.approval.Decision;
import org.dealgate.approval.Gap;
import org.dealgate.approval.LevelRule;
import org.dealgate.approval.Rehearsal;
import org.dealgate.approval.Rehearsal.Seat;
import org.dealgate.approval.RoundLevel;
import org.dealgate.deal.Stage;
import org.dealgate.designer.backtest.tape.Course.Request;
import org.dealgate.designer.backtest.tape.Course.Round;
import org.dealgate.designer.backtest.tape.TapeJson;
import org.jspecify.annotations.Nullable;

/** One round of approvals as it was: who was asked in it, and what they said. */
class RecordedRound {

    // the words of the approvals for why a request was called back
    private static final String SATISFIED = "satisfied";
    private static final String EXPIRED = "expired";
    private static final String RECALLED = "recalled";

    private final Round round;
    private final Map<Long, Request> requests = new HashMap<>();
    private final List<Request> planned;

    RecordedRound(Round round, List<Request> all) {
        this.round = round;
        List<Request> mine =
                all.stream().filter(r -> r.round() == round.round()).toList();
        mine.forEach(request -> requests.put(request.id(), request));
        this.planned = mine.stream().filter(r -> r.escalatedFrom() == null).toList();
    }

    Rehearsal rehearsal() {
        return new Rehearsal(
                levels(),
                round.gaps().stream()
                        .map(gap -> TapeJson.MAPPER.convertValue(gap, Gap.class))
                        .toList(),
                planned.stream().map(RecordedRound::seat).toList());
    }

    /** How a level was asked. */
    LevelRule rule(int level) {
        return levels().stream()
                .filter(one -> one.number() == level)
                .findFirst()
                .map(RoundLevel::rule)
                .orElse(LevelRule.USUAL);
    }

    private List<RoundLevel> levels() {
        return round.levels().stream()
                .map(level -> TapeJson.MAPPER.convertValue(level, RoundLevel.class))
                .toList();
    }

    boolean hasGaps() {
        return !round.gaps().isEmpty();
    }

    boolean hasAdditions() {
        return planned.stream().anyMatch(request -> request.addedBy() != null);
    }

    /** Those whom the matrix demanded, by position. */
    Map<String, Seat> seats() {
        var seats = new HashMap<String, Seat>();
        planned.forEach(request -> seats.put(request.position(), seat(request)));
        return seats;
    }

    private static Seat seat(Request request) {
        return new Seat(
                request.id(),
                request.level(),
                request.step(),
                request.position(),
                request.approver(),
                request.addedBy() != null,
                request.standsFrom() != null,
                request.task() == null && SATISFIED.equals(request.revokedWhy()));
    }

    Optional<Request> find(long id) {
        return Optional.ofNullable(requests.get(id));
    }

    /** Who was asked in the request's place. */
    Optional<Seat> escalated(long id) {
        return requests.values().stream()
                .filter(r -> r.escalatedFrom() != null && r.escalatedFrom() == id)
                .findFirst()
                .map(RecordedRound::seat);
    }

    boolean expired(long id) {
        return find(id).filter(r -> EXPIRED.equals(r.revokedWhy())).isPresent();
    }

    /** Whether the same approver was asked for a last time. */
    boolean chased(long id) {
        return find(id).filter(r -> r.chase() > 0).isPresent();
    }

    boolean recalled() {
        return RECALLED.equals(round.endedWhy());
    }

    /** What was said in a task; whoever did not decide in it asked back. */
    static Decision said(Request request, @Nullable Integer task) {
        String decision = request.decision();
        return decision == null || task == null || !task.equals(request.task())
                ? Decision.ASK
                : Decision.valueOf(decision);
    }

    static @Nullable Stage returnTo(Request request) {
        String stage = request.returnTo();
        return stage == null ? null : Stage.valueOf(stage);
    }
}
