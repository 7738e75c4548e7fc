package org.dealgate.approval;

import java.util.List;
import org.dealgate.approval.ApprovalRequest.State;
import org.dealgate.approval.RoundOutcome.Verdict;

/** Counts a round's decisions: which levels have enough of them, and what that makes of the round. */
record Tally(Round round, List<ApprovalRequest> requests) {

    RoundOutcome outcome() {
        for (ApprovalRequest request : requests) {
            if (request.decision() == Decision.RETURN) {
                return new RoundOutcome(Verdict.RETURNED, request.returnTo());
            }
            if (Recall.EXPIRED.equals(request.revokedWhy())) {
                return new RoundOutcome(Verdict.EXPIRED, null);
            }
        }
        if (levels().stream().anyMatch(level -> count(level).failed())) {
            return new RoundOutcome(Verdict.REJECTED, null);
        }
        boolean approved = round.gaps().isEmpty()
                && !requests.isEmpty()
                && levels().stream().allMatch(level -> count(level).done());
        return new RoundOutcome(approved ? Verdict.APPROVED : Verdict.OPEN, null);
    }

    /**
     * Those who are to be asked, the first step first. The same while the round lasts: the engine reads the list again for
     * each of its items.
     */
    private List<ApprovalRequest> asked() {
        return requests.stream()
                .filter(request -> request.standsFrom() == null && !Recall.SATISFIED.equals(request.revokedWhy()))
                .toList();
    }

    /** The steps in which somebody is to be asked, the first one first. */
    List<Integer> steps() {
        return asked().stream().map(r -> r.course().step()).distinct().toList();
    }

    /** The requests to ask in one step. */
    List<ApprovalRequest> asked(int step) {
        return asked().stream()
                .filter(r -> r.course().step() == step)
                .filter(r -> r.taskId() != null || !Recall.NOT_NEEDED.equals(r.revokedWhy()))
                .toList();
    }

    /** Whether nobody else of the step needs to be asked. */
    boolean stepDone(int step) {
        return outcome().stopped()
                || requests.stream().filter(r -> r.course().step() == step).allMatch(r -> done(r.level()));
    }

    /** Whom the decision spares: nobody else of the round, or of the level, needs to be asked. */
    List<ApprovalRequest> sparedBy(ApprovalRequest decided) {
        if (!outcome().stopped() && !done(decided.level())) {
            return List.of();
        }
        return requests.stream()
                .filter(ApprovalRequest::isUndecided)
                .filter(r -> outcome().stopped() || r.level() == decided.level())
                .toList();
    }

    /** Whether somebody has returned or rejected the deal. */
    boolean refused() {
        Verdict verdict = outcome().verdict();
        return verdict == Verdict.RETURNED || verdict == Verdict.REJECTED;
    }

    /** Whether nobody else of the level needs to be asked. */
    boolean done(int level) {
        return count(level).done();
    }

    RoundLevel level(int number) {
        return round.levels().stream()
                .filter(level -> level.number() == number)
                .findFirst()
                .orElseGet(() -> new RoundLevel(
                        number,
                        (int) requests.stream()
                                .filter(r -> r.level() == number && !r.added() && r.state() != State.REVOKED)
                                .count(),
                        LevelRule.USUAL));
    }

    private List<Integer> levels() {
        return requests.stream().map(ApprovalRequest::level).distinct().toList();
    }

    private Count count(int number) {
        List<ApprovalRequest> live = requests.stream()
                .filter(r -> r.level() == number && r.state() != State.REVOKED)
                .toList();
        var demanded = live.stream().filter(r -> !r.added()).toList();
        var added = live.stream().filter(ApprovalRequest::added).toList();
        return new Count(level(number), demanded, added);
    }

    /** Added approvers count beside those whom the matrix demands, and each of them has to agree. */
    private record Count(RoundLevel level, List<ApprovalRequest> demanded, List<ApprovalRequest> added) {

        boolean done() {
            return approvals() >= level.needed() && added.stream().allMatch(ApprovalRequest::approved);
        }

        boolean failed() {
            boolean rejected = demanded.stream().anyMatch(Count::rejects);
            long open = demanded.stream().filter(ApprovalRequest::isUndecided).count();
            return added.stream().anyMatch(Count::rejects)
                    || rejected && (level.rule().rejectionEnds() || approvals() + open < level.needed());
        }

        private long approvals() {
            return demanded.stream().filter(ApprovalRequest::approved).count();
        }

        private static boolean rejects(ApprovalRequest request) {
            return request.decision() == Decision.REJECT;
        }
    }
}
