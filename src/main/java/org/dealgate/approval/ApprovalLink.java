package org.dealgate.approval;

import java.time.Instant;

/**
 * What a mailed link is bound to.
 *
 * @param approver to whom it was sent: the request's approver, or who stands in
 */
record ApprovalLink(long request, String approver, int round, int termsVersion, Instant expiresAt, boolean closed) {

    boolean isLive(Instant now) {
        return !closed && now.isBefore(expiresAt);
    }

    /** Whether the request is still the one that the link was issued for. */
    boolean fits(ApprovalRequest asked) {
        return asked.id() == request
                && asked.course().addressee().equals(approver)
                && asked.round() == round
                && asked.termsVersion() == termsVersion;
    }
}
