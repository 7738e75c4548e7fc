package org.dealgate.workflow.signoff;

import java.util.List;
import org.dealgate.approval.Approvals;
import org.springframework.stereotype.Component;

/** What the sign-off process may ask of the current round: {@code ${approvalPlan.levels(dealNumber)}} and so on. */
@Component("approvalPlan")
public class ApprovalPlanBean {

    private final Approvals approvals;

    ApprovalPlanBean(Approvals approvals) {
        this.approvals = approvals;
    }

    public List<Integer> levels(String dealNumber) {
        return approvals.levels(dealNumber);
    }

    public List<String> requests(String dealNumber, int level) {
        return approvals.requests(dealNumber, level);
    }

    public String approver(String request) {
        return approvals.approver(request);
    }

    /** Whether somebody has returned or rejected, so that nobody else needs to be asked. */
    public boolean stopped(String dealNumber) {
        return approvals.outcome(dealNumber).stopped();
    }
}
