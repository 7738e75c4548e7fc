package org.dealgate.approval;

import java.util.List;
import java.util.Locale;
import org.dealgate.refusal.Refusal;
import org.dealgate.refusal.RefusalText;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Decides several requests alike, each in a transaction of its own: one that is refused stops no other. */
@Component
class BulkDecision {

    private static final Logger LOG = LoggerFactory.getLogger(BulkDecision.class);

    /**
     * What became of one of them.
     *
     * @param deal its deal's number; null where there is no such request
     * @param status of HTTP, as if it had been decided alone
     * @param refusal why it was not decided, in the reader's language
     */
    record Result(
            String id,
            @Nullable String deal,
            int status,
            @Nullable String refusal) {

        public boolean done() {
            return refusal == null;
        }
    }

    private final Approvals approvals;
    private final ActingExecutive executive;
    private final RefusalText texts;

    BulkDecision(Approvals approvals, ActingExecutive executive, RefusalText texts) {
        this.approvals = approvals;
        this.executive = executive;
        this.texts = texts;
    }

    /** @throws Refusal where nothing of it could be right, or nobody acts who may approve anything */
    @Transactional(propagation = Propagation.NEVER)
    List<Result> decide(Choice choice, Locale language) {
        executive.require();
        Ballot ballot = choice.ballot();
        return choice.chosen().stream().map(id -> decide(id, ballot, language)).toList();
    }

    private Result decide(String id, Ballot ballot, Locale language) {
        try {
            ApprovalRequest decided = approvals.decide(id, ballot);
            return new Result(id, decided.dealNumber(), 200, null);
        } catch (Refusal refusal) {
            return refused(id, refusal.kind().status(), texts.of(refusal, language));
        } catch (RuntimeException failed) {
            LOG.error("Request {} could not be decided together with others", id, failed);
            return refused(id, 500, texts.of(Refusal.conflict("approval.bulk.failed"), language));
        }
    }

    private Result refused(String id, int status, String why) {
        return new Result(
                id, approvals.find(id).map(ApprovalRequest::dealNumber).orElse(null), status, why);
    }
}
