package org.dealgate.designer.backtest.replay;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.dealgate.approval.ApprovalRequest.State;
import org.dealgate.approval.Decision;
import org.dealgate.approval.Rehearsal;
import org.dealgate.approval.Rehearsal.Seat;
import org.dealgate.approval.RoundOutcome;
import org.dealgate.designer.backtest.tape.Course.Request;
import org.dealgate.designer.backtest.tape.Decided;
import org.jspecify.annotations.Nullable;

/** Replays the rounds of approvals of one deal: with the approvers whom the edited matrix demands, and what they said. */
class Approvers {

    private final Run run;
    private final Demands demands;
    private final RecordedTime time;
    private final Set<String> added = new TreeSet<>();
    private final Set<String> dropped = new TreeSet<>();
    private final Set<Long> chased = new HashSet<>();
    private final Map<Long, Instant> asked = new HashMap<>();
    private final Map<Long, Duration> used = new HashMap<>();
    private final Map<String, Long> unknown = new HashMap<>();
    private final Map<Long, String> unknownPositions = new HashMap<>();
    private int rounds;
    private @Nullable RecordedRound recorded;
    private @Nullable Rehearsal round;

    Approvers(Run run, Demands demands, RecordedTime time) {
        this.run = run;
        this.demands = demands;
        this.time = time;
    }

    Set<String> added() {
        return added;
    }

    boolean asksTheSame() {
        return added.isEmpty() && dropped.isEmpty();
    }

    Set<String> dropped() {
        return dropped;
    }

    /** The next round begins. Answers whether every approver is known. */
    boolean plan(@Nullable Passage passage) {
        var course = run.recording().course();
        if (passage == null || rounds >= course.rounds().size()) {
            throw new CannotKnow("round");
        }
        recorded = new RecordedRound(course.rounds().get(rounds++), course.requests());
        List<Decided> decided = run.recording().tape().decisions().stream()
                .filter(one -> one.activity() != null && one.activity() == passage.activity())
                .toList();
        round = demands.changed(decided)
                .map(change -> planned(recorded, change))
                .orElseGet(recorded::rehearsal);
        return round.everyApproverKnown();
    }

    private Rehearsal planned(RecordedRound before, Demands.Change change) {
        Map<String, Seat> seats = before.seats();
        var positions = new TreeSet<String>();
        change.now().approvals().forEach(one -> positions.add(one.position()));
        added.addAll(without(
                positions, change.then().stream().map(one -> one.position()).toList()));
        dropped.addAll(without(change.then().stream().map(one -> one.position()).toList(), positions));
        if (before.hasAdditions()) {
            throw new CannotKnow("added-approver");
        }
        if (before.hasGaps()) {
            throw new CannotKnow("vacant");
        }
        if (rounds > 1 && change.looksElsewhere()) {
            throw new CannotKnow("standing");
        }
        return Rehearsal.of(change.now(), seats, this::unknown);
    }

    private static Set<String> without(Collection<String> some, Collection<String> others) {
        var rest = new TreeSet<>(some);
        rest.removeAll(others);
        return rest;
    }

    /** Approvers who were never asked have numbers that no request has. */
    private long unknown(String position) {
        long id = unknown.computeIfAbsent(position, p -> -1L - unknown.size());
        unknownPositions.put(id, position);
        return id;
    }

    Rehearsal round() {
        if (round == null) {
            throw new CannotKnow("round");
        }
        return round;
    }

    private RecordedRound recorded() {
        if (recorded == null) {
            throw new CannotKnow("round");
        }
        return recorded;
    }

    /** The round's outcome; open where none has begun. */
    RoundOutcome outcome() {
        return round().outcome();
    }

    String approver(long request) {
        return recorded()
                .find(request)
                .map(Request::addressee)
                .orElseGet(() -> unknownPositions.getOrDefault(request, ""));
    }

    void ask(long request) {
        asked.put(request, run.now());
        round().ask(request);
    }

    void decided(long request, Passage passage) {
        Request asked = recorded().find(request).orElseThrow(() -> new CannotKnow("round"));
        Decision said = RecordedRound.said(asked, passage.task());
        if (said == Decision.ASK) {
            Instant since = this.asked.getOrDefault(request, run.now());
            used.merge(request, between(since, asked), Duration::plus);
        }
        round().decide(request, said, RecordedRound.returnTo(asked));
    }

    boolean isPaused(long request) {
        return round().is(request, State.PAUSED);
    }

    boolean isRevoked(long request) {
        return round().is(request, State.REVOKED);
    }

    boolean recalled() {
        return recorded().recalled();
    }

    /** Whoever takes the request's place; the request itself where nobody does. */
    long escalate(long request) {
        if (!round().is(request, State.OPEN) && !round().is(request, State.PLANNED) && !isPaused(request)) {
            return request;
        }
        var next = recorded().escalated(request);
        if (next.isPresent()) {
            requireSameEscalation(request);
            round().escalate(request, next.get());
            chased.add(next.get().id());
            return next.get().id();
        }
        if (chased.contains(request) && recorded().expired(request)) {
            round().expire(request);
        } else if (!recorded().chased(request) || !chased.add(request)) {
            throw new CannotKnow("not-escalated", approver(request));
        }
        return request;
    }

    private void requireSameEscalation(long request) {
        String now = round().rule(request).escalateTo();
        String then =
                recorded().rule(recorded().find(request).orElseThrow().level()).escalateTo();
        if (!Objects.equals(now, then)) {
            if (now != null) {
                added.add(now);
            }
            throw new CannotKnow("escalated-elsewhere", String.valueOf(now), String.valueOf(then));
        }
    }

    /** Whether the request's approver has as much time as before, so that its timers do what they did. */
    boolean hasTimeAsBefore(long request) {
        return recorded()
                .find(request)
                .filter(asked -> recorded().rule(asked.level()).serviceHours()
                        == round().rule(request).serviceHours())
                .isPresent();
    }

    /** When a part of the approver's time will have passed, beginning now; it does not run while information is awaited. */
    Instant due(long request, int part) {
        Duration given = Duration.ofHours(round().rule(request).serviceHours()).dividedBy(part);
        Duration left = given.minus(used.getOrDefault(request, Duration.ZERO));
        Request asked = recorded().find(request).orElse(null);
        return time.calendar()
                .plusHours(run.now(), left.isNegative() ? Duration.ZERO : left, country(asked), zone(asked));
    }

    private Duration between(Instant since, Request asked) {
        return time.calendar().between(since, run.now(), country(asked), zone(asked));
    }

    private static @Nullable String country(@Nullable Request asked) {
        return asked == null ? null : asked.country();
    }

    private ZoneId zone(@Nullable Request asked) {
        String zone = asked == null ? null : asked.zone();
        return zone == null ? time.zone() : ZoneId.of(zone);
    }
}
