package org.dealgate.designer.backtest.replay;

import java.util.Date;
import java.util.List;
import java.util.function.Supplier;
import org.dealgate.workflow.model.ExecutiveSignOff;

/**
 * What models ask of the current round, {@code ${approvalPlan.levels(dealNumber)}} and so on. Public because expressions
 * call it.
 */
public final class ReplayedRounds {

    static final String BEAN = "approvalPlan";
    static final String REQUEST = ExecutiveSignOff.APPROVAL_REQUEST;

    private final Supplier<Trip> trip;

    ReplayedRounds(Supplier<Trip> trip) {
        this.trip = trip;
    }

    private Approvers approvers() {
        return trip.get().approvers();
    }

    public List<Integer> levels(String dealNumber) {
        return approvers().round().steps();
    }

    public List<String> requests(String dealNumber, int step) {
        return approvers().round().requests(step).stream().map(String::valueOf).toList();
    }

    public String approver(String approvalRequest) {
        return approvers().approver(Long.parseLong(approvalRequest));
    }

    /** As recorded at the element from which this is asked: somebody was asked next, or nobody was there. */
    public boolean reachable(String approvalRequest) {
        return trip.get()
                .run()
                .last()
                .map(Run.Visit::passage)
                .map(passage -> "userTask".equals(passage.next()))
                .orElse(true);
    }

    public Date reminderDue(String approvalRequest) {
        return Date.from(approvers().due(Long.parseLong(approvalRequest), 2));
    }

    public Date timeOver(String approvalRequest) {
        return Date.from(approvers().due(Long.parseLong(approvalRequest), 1));
    }

    public boolean asksBack(String approvalRequest) {
        return approvers().isPaused(Long.parseLong(approvalRequest));
    }

    public boolean expired(String approvalRequest) {
        return approvers().isRevoked(Long.parseLong(approvalRequest));
    }

    public boolean enough(String dealNumber, int step) {
        return approvers().round().stepDone(step);
    }

    public boolean stopped(String dealNumber) {
        return approvers().outcome().stopped();
    }

    public boolean recalled(String dealNumber) {
        return approvers().recalled();
    }
}
