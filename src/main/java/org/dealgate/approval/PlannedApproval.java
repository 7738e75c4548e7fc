package org.dealgate.approval;

import org.jspecify.annotations.Nullable;

/**
 * An approval as a round would ask for it.
 *
 * @param step what has the same step is asked at the same time
 * @param approver who would be asked
 * @param addition who added the approver, and why; null for those whom the matrix demands
 * @param standing the earlier approval that counts, where nobody needs to be asked again
 */
record PlannedApproval(
        DemandedApproval demanded,
        int step,
        String approver,
        @Nullable Addition addition,
        @Nullable StandingApproval standing) {

    PlannedApproval at(int step) {
        return new PlannedApproval(demanded, step, approver, addition, standing);
    }
}
