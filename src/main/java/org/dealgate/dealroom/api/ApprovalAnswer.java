package org.dealgate.dealroom.api;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.dealgate.approval.ApprovalDetail;
import org.dealgate.approval.ApprovalRequest;
import org.dealgate.approval.Decision;
import org.dealgate.approval.Question;
import org.dealgate.approval.StandsWhy;
import org.dealgate.deal.Stage;
import org.dealgate.people.Channel;
import org.jspecify.annotations.Nullable;

/**
 * One request to one approver, and what became of it.
 *
 * @param step of the round; what has the same step is asked at the same time
 * @param addressee who was asked: the approver, or who stands in
 * @param addedBy who added the approver to those whom the matrix demands
 * @param matrixVersion version of the approval matrix that the round was planned by
 * @param conditions one each: text, and after {@code |} who sees to it and until when
 * @param authority limit, delegation and rule in force at the decision; empty before it
 * @param escalatedFrom the request that this one took over from
 * @param standsFrom the request of an earlier round whose approval counts
 * @param stands why it counts
 */
record ApprovalAnswer(
        long id,
        int round,
        int level,
        int step,
        String position,
        String rule,
        @Nullable Integer matrixVersion,
        String approver,
        String addressee,
        @Nullable String addedBy,
        @Nullable String addedWhy,
        int termsVersion,
        String termsFingerprint,
        ApprovalRequest.State state,
        @Nullable Instant askedAt,
        @Nullable Decision decision,
        @Nullable String reason,
        @Nullable Stage returnTo,
        List<String> conditions,
        @Nullable String decidedBy,
        @Nullable String onBehalfOf,
        @Nullable Channel channel,
        @Nullable Instant decidedAt,
        Map<String, Object> authority,
        @Nullable String revokedWhy,
        @Nullable Instant revokedAt,
        @Nullable Long escalatedFrom,
        @Nullable Long standsFrom,
        @Nullable StandsWhy stands,
        List<Asked> questions) {

    /** @param answer null while it is awaited */
    record Asked(
            String question,
            String askedBy,
            Instant askedAt,
            @Nullable String answer,
            @Nullable String answeredBy,
            @Nullable Instant answeredAt) {

        static Asked of(Question q) {
            return new Asked(q.question(), q.askedBy(), q.askedAt(), q.answer(), q.answeredBy(), q.answeredAt());
        }
    }

    static ApprovalAnswer of(ApprovalDetail detail) {
        ApprovalRequest r = detail.request();
        return new ApprovalAnswer(
                r.id(),
                r.round(),
                r.level(),
                r.course().step(),
                r.position(),
                r.rule(),
                detail.matrixVersion(),
                r.approver(),
                r.course().addressee(),
                r.course().addedBy(),
                r.course().addedWhy(),
                r.termsVersion(),
                r.termsFingerprint(),
                r.state(),
                r.askedAt(),
                r.decision(),
                r.reason(),
                r.returnTo(),
                detail.conditions(),
                r.decidedBy(),
                r.onBehalfOf(),
                r.channel(),
                r.decidedAt(),
                detail.authority(),
                r.revokedWhy(),
                r.revokedAt(),
                r.course().escalatedFrom(),
                r.standsFrom(),
                detail.stands(),
                detail.questions().stream().map(Asked::of).toList());
    }
}
