package org.dealgate.dealroom.api;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.dealgate.blocker.BlockerView;
import org.dealgate.deal.Hold;
import org.dealgate.deal.Outcome;
import org.dealgate.deal.Return;
import org.dealgate.deal.Stage;
import org.dealgate.dealroom.OpenTask;
import org.dealgate.dealroom.rework.Rework;
import org.dealgate.money.Money;
import org.dealgate.stakeholder.Stakeholder;
import org.jspecify.annotations.Nullable;

/**
 * A deal as the REST API tells it. Decimals travel as text; what is not known is null, never 0.
 *
 * @param hold why nothing is done about it for a while
 * @param returned from where it came back, until it gets there again
 * @param again what must be done again on that way, and which approvals count
 * @param value sum of the net prices
 * @param stakeholders the customer's people on the deal
 * @param blockers open and closed
 * @param approvals requests of all rounds, with what shows that they were rightly decided
 */
record DealAnswer(
        String number,
        String title,
        String account,
        Stage stage,
        Instant stageSince,
        @Nullable Hold hold,
        @Nullable Return returned,
        Rework again,
        @Nullable Outcome outcome,
        @Nullable String outcomeReason,
        @Nullable String competitor,
        String owner,
        @Nullable String assistant,
        @Nullable String crmOwner,
        @Nullable String crmOpportunityId,
        @Nullable LocalDate expectedClose,
        @Nullable Amount value,

        @JsonFormat(shape = JsonFormat.Shape.STRING) @Nullable
        BigDecimal discountPercent,

        @JsonFormat(shape = JsonFormat.Shape.STRING) @Nullable
        BigDecimal marginPercent,

        @Nullable Integer termsVersion,
        @Nullable String termsFingerprint,
        List<Stakeholder> stakeholders,
        List<BlockerView> blockers,
        List<ApprovalAnswer> approvals,
        List<TaskAnswer> openTasks,
        Instant openedAt,
        @Nullable Instant closedAt) {

    /** @param currency ISO code */
    record Amount(
            @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal amount, String currency) {

        static Amount of(Money money) {
            return new Amount(money.amount(), money.currency());
        }
    }

    /** @param key the BPMN id of the user task */
    record TaskAnswer(
            String id,
            String key,
            String name,
            @Nullable String assignee,
            List<String> candidateGroups,
            Instant createdAt,
            @Nullable Instant dueAt) {

        static TaskAnswer of(OpenTask task) {
            return new TaskAnswer(
                    task.id(),
                    task.taskKey(),
                    task.name(),
                    task.assignee(),
                    task.candidateGroups(),
                    task.createdAt(),
                    task.dueAt());
        }
    }
}
