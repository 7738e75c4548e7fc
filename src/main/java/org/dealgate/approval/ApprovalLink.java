package org.dealgate.approval;

import java.time.Instant;
import java.util.Map;
import org.dealgate.deal.DealEvent;

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

    /** A one-time code was mailed to the addressee, since whoever holds the link asked for it. */
    record CodeSent(ApprovalRequest request) implements DealEvent {

        @Override
        public String dealNumber() {
            return request.dealNumber();
        }

        @Override
        public Map<String, Object> details() {
            return concerned(request);
        }
    }

    /** Too many wrong codes were entered beside the link. */
    record CodesBlocked(ApprovalRequest request) implements DealEvent {

        @Override
        public String dealNumber() {
            return request.dealNumber();
        }

        @Override
        public Map<String, Object> details() {
            return concerned(request);
        }
    }

    private static Map<String, Object> concerned(ApprovalRequest request) {
        return Map.of("request", request.id(), "addressee", request.course().addressee());
    }
}
