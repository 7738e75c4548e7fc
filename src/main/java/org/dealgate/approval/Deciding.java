package org.dealgate.approval;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dealgate.audit.AuditTrail;
import org.dealgate.deal.Deal;
import org.dealgate.deal.Deals;
import org.dealgate.notification.Outbox;
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
    private final RunningRounds running;
    private final ApprovalTable requests;
    private final ApprovalLinks links;
    private final DecisionRules rules;
    private final Recall recall;
    private final Conditions conditions;
    private final Questions questions;
    private final Outbox outbox;
    // the engine behind it is built with the task rules, which call us
    private final ObjectProvider<SignOffTasks> tasks;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final ObjectMapper json;
    private final Clock clock;

    Deciding(
            Deals deals,
            RunningRounds running,
            ApprovalTable requests,
            ApprovalLinks links,
            DecisionRules rules,
            Recall recall,
            Conditions conditions,
            Questions questions,
            Outbox outbox,
            ObjectProvider<SignOffTasks> tasks,
            AuditTrail audit,
            ApplicationEventPublisher events,
            ObjectMapper json,
            Clock clock) {
        this.deals = deals;
        this.running = running;
        this.requests = requests;
        this.links = links;
        this.rules = rules;
        this.recall = recall;
        this.conditions = conditions;
        this.questions = questions;
        this.outbox = outbox;
        this.tasks = tasks;
        this.audit = audit;
        this.events = events;
        this.json = json;
        this.clock = clock;
    }

    /** As the current actor, by completing the request's task; {@link #record} does the rest within that. */
    void decide(ApprovalRequest seen, Ballot ballot) {
        Verdict verdict = checked(seen, ballot);
        var answers = new LinkedHashMap<String, Object>();
        answers.put("decision", verdict.decision().name());
        if (verdict.reason() != null) {
            answers.put("reason", verdict.reason());
        }
        if (verdict.returnTo() != null) {
            answers.put("returnTo", verdict.returnTo().name());
        }
        if (!verdict.conditions().isEmpty()) {
            answers.put(Condition.FIELD, Condition.lines(verdict.conditions()));
        }
        tasks.getObject().complete(String.valueOf(seen.taskId()), answers);
    }

    /** What the completion of a sign-off task means: the check, the decision, the end of its links. */
    void record(ApprovalRequest seen, Ballot ballot) {
        Verdict verdict = checked(seen, ballot);
        if (verdict.decision() == Decision.ASK) {
            questions.put(seen, verdict);
            return;
        }
        Deal deal = deals.get(seen.dealNumber());
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var authority = verdict.grant().snapshot(seen, deal.valueBase().orElse(null), Proven.current());
        ApprovalRequest decided =
                CurrentActor.as(verdict.actor(), () -> decided(seen, verdict, written(authority), now));
        try {
            conditions.raise(deal, decided, verdict.conditions());
        } catch (Refusal refusal) {
            refused(seen, verdict.decision(), refusal);
            throw refusal;
        }
        endWhatIsNotNeeded(decided);
    }

    private ApprovalRequest decided(ApprovalRequest seen, Verdict verdict, String authority, Instant now) {
        ApprovalRequest decided = requests.decided(seen.id(), verdict, authority, now);
        links.close(List.of(seen.id()), now);
        outbox.cancelAbout(seen.dealNumber(), Asking.about(seen));
        events.publishEvent(new ApprovalRequest.Decided(decided));
        return decided;
    }

    private void endWhatIsNotNeeded(ApprovalRequest decided) {
        String number = decided.dealNumber();
        Tally tally = running.of(number).orElseThrow();
        recall.these(tally.sparedBy(decided), tally.outcome().stopped() ? Recall.DECIDED_BY_OTHERS : Recall.NOT_NEEDED);
    }

    private Verdict checked(ApprovalRequest seen, Ballot ballot) {
        Deal deal = deals.lock(seen.dealNumber());
        ApprovalRequest request = requests.find(seen.id()).orElse(seen);
        try {
            return rules.check(deal, request, CurrentActor.get(), ballot);
        } catch (Refusal refusal) {
            refused(request, ballot.decision(), refusal);
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
            details.put(
                    "whyArgs",
                    problem.args().stream()
                            .map(arg -> arg instanceof Number ? arg : String.valueOf(arg))
                            .toList());
        }
        audit.refused(request.dealNumber(), "Approval.Decide", details);
    }

    private String written(Map<String, Object> authority) {
        try {
            return json.writeValueAsString(authority);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
