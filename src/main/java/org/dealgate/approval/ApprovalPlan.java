package org.dealgate.approval;

import java.util.List;

/**
 * A round as it was planned.
 *
 * @param gaps what nobody may approve; while there is one the round cannot end in an approval
 */
public record ApprovalPlan(
        String dealNumber, int round, int termsVersion, List<ApprovalRequest> requests, List<Gap> gaps) {

    public boolean everyApproverKnown() {
        return gaps.isEmpty();
    }
}
