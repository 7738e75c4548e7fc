package org.dealgate.workflow.signoff;

import java.util.Date;
import java.util.List;
import org.dealgate.approval.ApprovalRequest.State;
import org.dealgate.approval.ApprovalRounds;
import org.dealgate.approval.Approvals;
import org.dealgate.workflow.published.Published;
import org.springframework.stereotype.Component;

/** What the sign-off process may ask of the current round: {@code ${approvalPlan.levels(dealNumber)}} and so on. */
@Component("approvalPlan")
public class ApprovalPlanBean {

    private final ApprovalRounds rounds;
    private final Approvals approvals;

    ApprovalPlanBean(ApprovalRounds rounds, Approvals approvals) {
        this.rounds = rounds;
        this.approvals = approvals;
    }

    /** The steps of the round, one after the other: a level, or one approver of a level that is asked one by one. */
    @Published
    public List<Integer> levels(String dealNumber) {
        return rounds.steps(dealNumber);
    }

    /** Whom to ask at the same time in the step. */
    @Published
    public List<String> requests(String dealNumber, int step) {
        return rounds.requests(dealNumber, step);
    }

    /** Who decides: the approver, or who stands in. */
    @Published
    public String approver(String approvalRequest) {
        return rounds.addressee(approvalRequest);
    }

    /** Whether the approver, or somebody in their place, is there to be asked. */
    @Published
    public boolean reachable(String approvalRequest) {
        return rounds.reachable(approvalRequest);
    }

    /** When the approver is to be reminded, in business hours. */
    @Published
    public Date reminderDue(String approvalRequest) {
        return Date.from(rounds.reminderDue(approvalRequest));
    }

    /** When the approver's time is over, in business hours. */
    @Published
    public Date timeOver(String approvalRequest) {
        return Date.from(rounds.due(approvalRequest));
    }

    /** Whether the approver waits for information. */
    @Published
    public boolean asksBack(String approvalRequest) {
        return approvals.get(approvalRequest).state() == State.PAUSED;
    }

    /** Whether the request is over without a decision. */
    @Published
    public boolean expired(String approvalRequest) {
        return approvals.get(approvalRequest).state() == State.REVOKED;
    }

    /** Whether enough of the step's approvers have agreed, or the round is over. */
    @Published
    public boolean enough(String dealNumber, int step) {
        return rounds.stepDone(dealNumber, step);
    }

    /** Whether somebody has returned or rejected, or a request has expired, so that nobody else needs to be asked. */
    @Published
    public boolean stopped(String dealNumber) {
        return rounds.outcome(dealNumber).stopped();
    }

    /** Whether the owner has taken the deal back. */
    @Published
    public boolean recalled(String dealNumber) {
        return rounds.recalled(dealNumber);
    }
}
