package org.dealgate.approval;

import java.time.Instant;
import org.dealgate.approval.ApprovalRequest.Course;
import org.dealgate.approval.ApprovalRequest.Proof;
import org.dealgate.approval.ApprovalRequest.State;
import org.dealgate.deal.Stage;
import org.dealgate.people.Channel;
import org.jspecify.annotations.Nullable;

/** Requests for tests that need no database. */
class ApprovalRequests {

    private static long ids;

    private final long id = ++ids;
    private final int level;
    private final int step;
    private final String approver;
    private String position = "head-of-sales";
    private State state = State.PLANNED;
    private @Nullable Decision decision;
    private @Nullable String addedBy;
    private @Nullable String revokedWhy;

    ApprovalRequests(int level, int step, String approver) {
        this.level = level;
        this.step = step;
        this.approver = approver;
    }

    ApprovalRequests position(String position) {
        this.position = position;
        return this;
    }

    ApprovalRequests decided(Decision decision) {
        this.state = State.DECIDED;
        this.decision = decision;
        return this;
    }

    ApprovalRequests revoked(String why) {
        this.state = State.REVOKED;
        this.revokedWhy = why;
        return this;
    }

    ApprovalRequests added() {
        this.addedBy = "eva";
        return this;
    }

    ApprovalRequest request() {
        return new ApprovalRequest(
                id,
                "D-1",
                1,
                level,
                position,
                "rule",
                approver,
                1,
                "f",
                null,
                state,
                null,
                null,
                decision,
                decision == null || decision == Decision.APPROVE ? null : "why",
                decision == Decision.RETURN ? Stage.NEEDS_PROPOSAL : null,
                decision == null ? null : approver,
                null,
                decision == null ? null : Channel.PAGE,
                decision == null ? null : Instant.EPOCH,
                revokedWhy,
                null,
                null,
                new Course(step, DemandedApproval.EVERYTHING, approver, addedBy, addedBy, 0, null, 0),
                new Proof(null, null, null));
    }
}
