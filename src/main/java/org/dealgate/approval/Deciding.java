package org.dealgate.approval;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dealgate.audit.AuditTrail;
import org.dealgate.deal.Deal;
import org.dealgate.deal.Deals;
import org.dealgate.deal.Stage;
import org.dealgate.people.CurrentActor;
import org.dealgate.refusal.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Decides requests. The deal's row is held, so that of two decisions at the same moment one comes second and is refused. */
@Component
class Deciding {

    private final Deals deals;
    private final ApprovalTable requests;
    private final ApprovalLinks links;
    private final DecisionRules rules;
    private final Recall recall;
    // the engine behind it is built with the task rules, which call us
    private final ObjectProvider<SignOffTasks> tasks;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Deciding(
            Deals deals,
            ApprovalTable requests,
            ApprovalLinks links,
            DecisionRules rules,
            Recall recall,
            ObjectProvider<SignOffTasks> tasks,
            AuditTrail audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.deals = deals;
        this.requests = requests;
        this.links = links;
        this.rules = rules;
        this.recall = recall;
        this.tasks = tasks;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** As the current actor, by completing the request's task; {@link #record} does the rest within that. */
    void decide(ApprovalRequest seen, Decision decision, @Nullable String reason, @Nullable Stage returnTo) {
        Verdict verdict = checked(seen, decision, reason, returnTo);
        var answers = new LinkedHashMap<String, Object>();
        answers.put("decision", decision.name());
        if (verdict.reason() != null) {
            answers.put("reason", verdict.reason());
        }
        if (verdict.returnTo() != null) {
            answers.put("returnTo", verdict.returnTo().name());
        }
        tasks.getObject().complete(String.valueOf(seen.taskId()), answers);
    }

    /** What the completion of a sign-off task means: the check, the decision, the end of its links. */
    void record(ApprovalRequest seen, Decision decision, @Nullable String reason, @Nullable Stage returnTo) {
        Verdict verdict = checked(seen, decision, reason, returnTo);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        ApprovalRequest decided = requests.decided(seen.id(), verdict, now);
        links.close(List.of(seen.id()), now);
        events.publishEvent(new ApprovalRequest.Decided(decided));
        if (decision != Decision.APPROVE) {
            recall.open(seen.dealNumber(), Recall.DECIDED_BY_OTHERS);
        }
    }

    private Verdict checked(
            ApprovalRequest seen, Decision decision, @Nullable String reason, @Nullable Stage returnTo) {
        Deal deal = deals.lock(seen.dealNumber());
        ApprovalRequest request = requests.find(seen.id()).orElse(seen);
        try {
            return rules.check(deal, request, CurrentActor.get(), decision, reason, returnTo);
        } catch (Refusal refusal) {
            refused(request, decision, refusal);
            throw refusal;
        }
    }

    /** Leaves a trace of an attempt that was refused; it outlives the roll-back. */
    void refused(ApprovalRequest request, @Nullable Decision decision, Refusal refusal) {
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("request", request.id());
        details.put("approver", request.approver());
        if (decision != null) {
            details.put("decision", decision.name());
        }
        Refusal.Problem problem = refusal.problems().get(0);
        details.put("why", problem.key());
        if (!problem.args().isEmpty()) {
            details.put("whyArgs", problem.args().stream().map(String::valueOf).toList());
        }
        audit.refused(request.dealNumber(), "Approval.Decide", details);
    }
}
