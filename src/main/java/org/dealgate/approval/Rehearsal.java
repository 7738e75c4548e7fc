package org.dealgate.approval;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.dealgate.approval.ApprovalRequest.Course;
import org.dealgate.approval.ApprovalRequest.Proof;
import org.dealgate.approval.ApprovalRequest.State;
import org.dealgate.deal.Stage;
import org.jspecify.annotations.Nullable;

/**
 * A round of approvals on paper: whom it asks and how it stands after each decision, by the rules of a real one, while
 * nobody is asked and nothing is written.
 */
public final class Rehearsal {

    /**
     * One approver of the round.
     *
     * @param approver a person's id, or the position where it is not known who held it
     * @param added by somebody beside the matrix
     * @param stands an approval of earlier terms counts
     * @param spared enough approvals of the level stood from the start
     */
    public record Seat(
            long id,
            int level,
            int step,
            String position,
            String approver,
            boolean added,
            boolean stands,
            boolean spared) {}

    private static final String NONE = "";

    private final Round round;
    private final List<ApprovalRequest> requests = new ArrayList<>();

    public Rehearsal(List<RoundLevel> levels, List<Gap> gaps, List<Seat> seats) {
        this.round = new Round(NONE, 1, 1, NONE, gaps, levels, null);
        seats.forEach(seat -> requests.add(request(seat)));
    }

    /**
     * The round that the demand leads to.
     *
     * @param known who was asked for a position; for others the round asks somebody who is called as the position
     * @param unknown numbers the seats of positions for which nobody is known
     */
    public static Rehearsal of(Demand demand, Map<String, Seat> known, Function<String, Long> unknown) {
        var assignment = new Assignment(new RehearsedHolders(known), demand, List.of(), Set.of());
        assignment.assign(Map.of());
        List<Seat> seats = assignment.planned().stream()
                .map(planned -> seat(planned, known.get(planned.demanded().position()), unknown))
                .toList();
        var rehearsal = new Rehearsal(assignment.levels(), assignment.gaps(), seats);
        rehearsal.spareWhereEnoughStand();
        return rehearsal;
    }

    private static Seat seat(PlannedApproval planned, @Nullable Seat known, Function<String, Long> unknown) {
        String position = planned.demanded().position();
        return new Seat(
                known == null ? unknown.apply(position) : known.id(),
                planned.demanded().level(),
                planned.step(),
                position,
                planned.approver(),
                false,
                known != null && known.stands(),
                false);
    }

    private void spareWhereEnoughStand() {
        Tally tally = tally();
        requests.replaceAll(r -> r.isUndecided() && tally.done(r.level()) ? revoked(r, Recall.SATISFIED) : r);
    }

    /** The steps in which somebody is to be asked, the first one first. */
    public List<Integer> steps() {
        return tally().steps();
    }

    /** Whom to ask in the step. */
    public List<Long> requests(int step) {
        return tally().asked(step).stream().map(ApprovalRequest::id).toList();
    }

    public boolean stepDone(int step) {
        return tally().stepDone(step);
    }

    public RoundOutcome outcome() {
        return tally().outcome();
    }

    public boolean everyApproverKnown() {
        return round.gaps().isEmpty();
    }

    public boolean is(long id, State state) {
        return find(id).state() == state;
    }

    /** How the request's level is asked. */
    public LevelRule rule(long id) {
        return tally().level(find(id).level()).rule();
    }

    public void ask(long id) {
        put(with(find(id), State.OPEN, null, null, null));
    }

    /** The approver's answer; {@code ASK} lets the request wait. */
    public void decide(long id, Decision decision, @Nullable Stage returnTo) {
        if (decision == Decision.ASK) {
            put(with(find(id), State.PAUSED, null, null, null));
            return;
        }
        ApprovalRequest decided = with(find(id), State.DECIDED, decision, returnTo, null);
        put(decided);
        Tally tally = tally();
        String why = tally.outcome().stopped() ? Recall.DECIDED_BY_OTHERS : Recall.NOT_NEEDED;
        tally.sparedBy(decided).forEach(spared -> put(revoked(spared, why)));
    }

    /** Another one is asked instead. */
    public void escalate(long from, Seat next) {
        put(revoked(find(from), Recall.ESCALATED));
        requests.add(request(next));
    }

    /** Nobody decided in time. */
    public void expire(long id) {
        put(revoked(find(id), Recall.EXPIRED));
        tally().sparedBy(find(id)).forEach(spared -> put(revoked(spared, Recall.DECIDED_BY_OTHERS)));
    }

    private Tally tally() {
        return new Tally(round, List.copyOf(requests));
    }

    private ApprovalRequest find(long id) {
        return requests.stream().filter(r -> r.id() == id).findFirst().orElseThrow();
    }

    private void put(ApprovalRequest changed) {
        requests.replaceAll(r -> r.id() == changed.id() ? changed : r);
    }

    private static ApprovalRequest revoked(ApprovalRequest request, String why) {
        return with(request, State.REVOKED, null, null, why);
    }

    private static ApprovalRequest request(Seat seat) {
        var planned = new ApprovalRequest(
                seat.id(),
                NONE,
                1,
                seat.level(),
                seat.position(),
                NONE,
                seat.approver(),
                1,
                NONE,
                null,
                State.PLANNED,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                seat.stands() ? seat.id() : null,
                new Course(
                        seat.step(),
                        DemandedApproval.EVERYTHING,
                        seat.approver(),
                        seat.added() ? NONE : null,
                        null,
                        0,
                        null,
                        0),
                new Proof(null, null, null));
        if (seat.stands()) {
            return with(planned, State.DECIDED, Decision.APPROVE, null, null);
        }
        return seat.spared() ? revoked(planned, Recall.SATISFIED) : planned;
    }

    private static ApprovalRequest with(
            ApprovalRequest r,
            State state,
            @Nullable Decision decision,
            @Nullable Stage returnTo,
            @Nullable String revokedWhy) {
        return new ApprovalRequest(
                r.id(),
                r.dealNumber(),
                r.round(),
                r.level(),
                r.position(),
                r.rule(),
                r.approver(),
                r.termsVersion(),
                r.termsFingerprint(),
                state == State.OPEN ? NONE : r.taskId(),
                state,
                r.addressedTo(),
                r.askedAt(),
                decision,
                r.reason(),
                returnTo,
                r.decidedBy(),
                r.onBehalfOf(),
                r.channel(),
                r.decidedAt(),
                revokedWhy,
                r.revokedAt(),
                r.standsFrom(),
                r.course(),
                r.proof());
    }
}
