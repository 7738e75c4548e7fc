package org.dealgate.approval;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.dealgate.deal.DealEvent;
import org.dealgate.deal.Stage;
import org.dealgate.people.Channel;
import org.jspecify.annotations.Nullable;

/**
 * One approver asked to decide on one version of a deal's terms.
 *
 * @param rule the matrix rule that demands it
 * @param taskId the task in which it is decided, once asked
 * @param approver whose approval is demanded
 * @param addressedTo the mail address that was asked
 * @param decidedBy who acted
 * @param onBehalfOf whom that person stood in for
 * @param standsFrom the request of an earlier round whose approval counts for these terms as well
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
        @Nullable Long standsFrom,
        Course course,
        Proof proof) {

    /** {@code PLANNED}: its turn has not come. {@code PAUSED}: the approver waits for information. */
    public enum State {
        PLANNED,
        OPEN,
        PAUSED,
        DECIDED,
        REVOKED
    }

    /**
     * How it is asked.
     *
     * @param step of the round; what has the same step is asked at the same time
     * @param looksAt the fields of the terms that the approval depends on; {@code *} is every field
     * @param addressee who is asked: the approver, or who stands in
     * @param addedBy who added the approver to those whom the matrix demands
     * @param chase 0 at first, 1 once the service time has passed or nobody was there
     * @param escalatedFrom the request that this one took over from
     * @param usedMinutes business minutes of the service time that passed before the approver waited for information, less
     *     those that passed since the approver was asked while the deal was on hold
     */
    public record Course(
            int step,
            Set<String> looksAt,
            String addressee,
            @Nullable String addedBy,
            @Nullable String addedWhy,
            int chase,
            @Nullable Long escalatedFrom,
            int usedMinutes) {}

    /**
     * What shows later that it was rightly decided.
     *
     * @param conditions one a line, see {@link Condition}
     * @param authority limit, delegation and rule in force at the decision, as JSON
     * @param standsWhy for an approval of earlier terms: what changed since, and what the approver looks at, as JSON
     */
    public record Proof(
            @Nullable String conditions,
            @Nullable String authority,
            @Nullable String standsWhy) {}

    public boolean isOpen() {
        return state == State.OPEN;
    }

    boolean isUndecided() {
        return state == State.PLANNED || state == State.OPEN || state == State.PAUSED;
    }

    boolean approved() {
        return decision == Decision.APPROVE || decision == Decision.APPROVE_WITH_CONDITIONS;
    }

    /** Returned or rejected. */
    public boolean refused() {
        return decision != null && !approved();
    }

    boolean added() {
        return course.addedBy() != null;
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
        facts.put("addressee", course.addressee());
        if (standsFrom != null) {
            facts.put("standsFrom", standsFrom);
        }
        return facts;
    }

    /** Anything that happened to one request. */
    public sealed interface Event extends DealEvent {

        ApprovalRequest request();

        @Override
        default String dealNumber() {
            return request().dealNumber();
        }
    }

    /** A round was planned. */
    public record Planned(ApprovalPlan plan) implements DealEvent {

        @Override
        public String dealNumber() {
            return plan.dealNumber();
        }

        @Override
        public Map<String, Object> details() {
            return plan.facts();
        }
    }

    /** The approver was asked by mail. */
    public record Asked(ApprovalRequest request, Instant linkExpiresAt) implements Event {

        @Override
        public Map<String, Object> details() {
            var facts = request.facts();
            facts.put("addressedTo", String.valueOf(request.addressedTo()));
            facts.put("linkExpiresAt", linkExpiresAt.toString());
            return facts;
        }
    }

    /** The approver was asked again, by a new link. */
    public record Reminded(ApprovalRequest request, Instant linkExpiresAt) implements Event {

        @Override
        public Map<String, Object> details() {
            var facts = request.facts();
            facts.put("linkExpiresAt", linkExpiresAt.toString());
            return facts;
        }
    }

    /**
     * The approver was away, or the service time has passed.
     *
     * @param next the request that takes its place; the same one, where nobody else may be asked
     */
    public record Escalated(ApprovalRequest request, ApprovalRequest next) implements Event {

        @Override
        public Map<String, Object> details() {
            var facts = request.facts();
            facts.put("next", next.approver());
            return facts;
        }
    }

    /** The owner took the deal back from its approvers. */
    public record Recalled(String dealNumber, String reason) implements DealEvent {

        @Override
        public Map<String, Object> details() {
            return Map.of("reason", reason);
        }
    }

    /** The approver has decided. */
    public record Decided(ApprovalRequest request) implements Event {

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
            if (request.proof().conditions() != null) {
                facts.put("conditions", request.proof().conditions());
            }
            facts.put("authority", String.valueOf(request.proof().authority()));
            facts.put("addressedTo", String.valueOf(request.addressedTo()));
            return facts;
        }
    }

    /** The round's approvals cannot lead to a sign-off any more: who must approve is to be determined anew. */
    public record RoundVoid(String dealNumber, String why) {}

    /**
     * Requests were called back before they were decided, their links are dead.
     *
     * @param why {@code terms-changed}, {@code approver-changed}, {@code approver-added}, {@code withdrawn}, {@code
     *     returned}, {@code recalled}, {@code escalated}, {@code expired}, {@code not-needed}, {@code decided-by-others} or {@code new-round}
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
