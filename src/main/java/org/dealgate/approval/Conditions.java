package org.dealgate.approval;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.dealgate.blocker.Blocker;
import org.dealgate.blocker.BlockerDraft;
import org.dealgate.blocker.Blockers;
import org.dealgate.blocker.Severity;
import org.dealgate.deal.Deal;
import org.dealgate.deal.Stage;
import org.dealgate.people.Actor;
import org.dealgate.people.CurrentActor;
import org.dealgate.refusal.Refusal;
import org.dealgate.refusal.Refusal.Problem;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The conditions of approvals, as blockers that hold the hand-over until they are met. */
@Component
class Conditions {

    static final String KIND = "approval-condition";

    private final Blockers blockers;
    private final JdbcClient jdbc;
    private final MessageSource messages;

    Conditions(Blockers blockers, JdbcClient jdbc, MessageSource messages) {
        this.blockers = blockers;
        this.jdbc = jdbc;
        this.messages = messages;
    }

    void raise(Deal deal, ApprovalRequest decided, List<Condition> conditions) {
        for (Condition condition : conditions) {
            Blocker raised = raise(
                    deal.number(),
                    new BlockerDraft(
                            KIND,
                            condition.text(),
                            Stage.HANDOVER_TO_SERVICE,
                            Severity.BLOCKING,
                            Objects.requireNonNullElse(condition.owner(), deal.owner()),
                            condition.due(),
                            null,
                            null));
            jdbc.sql("INSERT INTO approval_condition (request, blocker) VALUES (:request, :blocker)")
                    .param("request", decided.id())
                    .param("blocker", raised.id())
                    .update();
        }
    }

    /** The approver has one field for all of it: what a blocker finds wrong is wrong there. */
    private Blocker raise(String dealNumber, BlockerDraft draft) {
        try {
            return blockers.raise(dealNumber, draft);
        } catch (Refusal refusal) {
            throw new Refusal(
                    refusal.kind(),
                    refusal.problems().stream()
                            .map(problem -> new Problem(Condition.FIELD, problem.key(), problem.args()))
                            .toList());
        }
    }

    /** The approval counts no longer, and so what it demanded is demanded no longer. */
    void lapse(ApprovalRequest approval) {
        List<Long> raised = jdbc.sql("SELECT blocker FROM approval_condition WHERE request = :request")
                .param("request", approval.id())
                .query(Long.class)
                .list();
        String why = messages.getMessage(
                "approval.conditions.lapsed", new Object[] {approval.termsVersion()}, Locale.ENGLISH);
        for (long blocker : raised) {
            if (blockers.get(approval.dealNumber(), blocker).isOpen()) {
                CurrentActor.as(Actor.SYSTEM, () -> blockers.resolve(approval.dealNumber(), blocker, why));
            }
        }
    }
}
