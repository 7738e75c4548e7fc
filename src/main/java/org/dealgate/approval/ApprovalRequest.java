package org.dealgate.approval;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.dealgate.deal.DealEvent;
import org.dealgate.deal.Stage;
import org.dealgate.people.Channel;
import org.jspecify.annotations.Nullable;

/**
 * One approver asked to decide on one version of a deal's terms.
 *
 * @param rule the matrix rule that demands it
 * @param taskId the task in which it is decided, once asked
 * @param addressedTo the mail address that was asked
 * @param decidedBy who acted
 * @param onBehalfOf whom that person stood in for
 * @param standsFrom the request of an earlier round, about the same terms, whose approval this is
 */
public record ApprovalRequest(
        long id,
        String dealNumber,
        int round,
        int level,
        String position,
        String rule,
        String approver,
        int termsVersion,
        String termsFingerprint,
        @Nullable String taskId,
        State state,
        @Nullable String addressedTo,
        @Nullable Instant askedAt,
        @Nullable Decision decision,
        @Nullable String reason,
        @Nullable Stage returnTo,
        @Nullable String decidedBy,
        @Nullable String onBehalfOf,
        @Nullable Channel channel,
        @Nullable Instant decidedAt,
        @Nullable String revokedWhy,
        @Nullable Instant revokedAt,
        @Nullable Long standsFrom) {

    /** {@code PLANNED}: its level is not reached yet. */
    public enum State {
        PLANNED,
        OPEN,
        DECIDED,
        REVOKED
    }

    public boolean isOpen() {
        return state == State.OPEN;
    }

    /** Returned or rejected. */
    boolean refused() {
        return decision != null && decision != Decision.APPROVE;
    }

    private Map<String, Object> facts() {
        var facts = new LinkedHashMap<String, Object>();
        facts.put("request", id);
        facts.put("round", round);
        facts.put("level", level);
        facts.put("position", position);
        facts.put("rule", rule);
        facts.put("approver", approver);
        facts.put("termsVersion", termsVersion);
        facts.put("termsFingerprint", termsFingerprint);
        if (standsFrom != null) {
            facts.put("standsFrom", standsFrom);
        }
        return facts;
    }

    /** A round was planned. */
    public record Planned(ApprovalPlan plan) implements DealEvent {

        @Override
        public String dealNumber() {
            return plan.dealNumber();
        }

        @Override
        public Map<String, Object> details() {
            var facts = new LinkedHashMap<String, Object>();
            facts.put("round", plan.round());
            facts.put("termsVersion", plan.termsVersion());
            plan.requests()
                    .forEach(r ->
                            facts.put("level " + r.level() + " " + r.position(), r.approver() + " by " + r.rule()));
            plan.gaps().forEach(g -> facts.put("level " + g.level() + " " + g.position(), "nobody by " + g.rule()));
            return facts;
        }
    }

    /** The approver was asked by mail. */
    public record Asked(ApprovalRequest request, Instant linkExpiresAt) implements DealEvent {

        @Override
        public String dealNumber() {
            return request.dealNumber();
        }

        @Override
        public Map<String, Object> details() {
            var facts = request.facts();
            facts.put("addressedTo", String.valueOf(request.addressedTo()));
            facts.put("linkExpiresAt", linkExpiresAt.toString());
            return facts;
        }
    }

    /** The approver has decided. */
    public record Decided(ApprovalRequest request) implements DealEvent {

        @Override
        public String dealNumber() {
            return request.dealNumber();
        }

        @Override
        public Map<String, Object> details() {
            var facts = request.facts();
            facts.put("decision", String.valueOf(request.decision()));
            if (request.reason() != null) {
                facts.put("reason", request.reason());
            }
            if (request.returnTo() != null) {
                facts.put("returnTo", request.returnTo().name());
            }
            facts.put("addressedTo", String.valueOf(request.addressedTo()));
            return facts;
        }
    }

    /** The round's approvals cannot lead to a sign-off any more: who must approve is to be determined anew. */
    public record RoundVoid(String dealNumber, String why) {}

    /**
     * Requests were called back before they were decided, their links are dead.
     *
     * @param why {@code terms-changed}, {@code approver-changed}, {@code withdrawn}, {@code decided-by-others} or {@code new-round}
     */
    public record Revoked(String dealNumber, int round, String why, int requests) implements DealEvent {

        @Override
        public Map<String, Object> details() {
            var facts = new LinkedHashMap<String, Object>();
            facts.put("round", round);
            facts.put("why", why);
            facts.put("requests", requests);
            return facts;
        }
    }
}
