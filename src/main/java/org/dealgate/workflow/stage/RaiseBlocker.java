package org.dealgate.workflow.stage;

import java.time.Clock;
import java.time.LocalDate;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.dealgate.blocker.BlockerDraft;
import org.dealgate.blocker.Blockers;
import org.dealgate.blocker.Severity;
import org.dealgate.blocker.Side;
import org.dealgate.calendar.BusinessCalendar;
import org.dealgate.deal.Answers;
import org.dealgate.deal.Deals;
import org.dealgate.deal.Stage;
import org.dealgate.people.Actor;
import org.dealgate.people.CurrentActor;
import org.dealgate.workflow.published.Published;
import org.dealgate.workflow.published.Published.Property;
import org.springframework.stereotype.Component;

/**
 * Puts in the deal's way what somebody wrote into the field that the element names; what the element leaves open is as
 * usual for the kind. The process raises it, not whoever completed the task: they did not choose who sees to it.
 */
@Published(
        properties = {
            @Property(name = "kind", required = true),
            @Property(name = "textFrom", required = true),
            @Property(
                    name = "stage",
                    values = {
                        "NEEDS_PROPOSAL",
                        "TECHNICAL_REVIEW",
                        "FINANCE_FEASIBILITY",
                        "EXECUTIVE_SIGN_OFF",
                        "HANDOVER_TO_SERVICE"
                    }),
            @Property(
                    name = "severity",
                    values = {"BLOCKING", "WARNING"}),
            @Property(name = "dueDays"),
            @Property(
                    name = "side",
                    values = {"OURS", "CUSTOMER"}),
            @Property(name = "department")
        })
@Component
class RaiseBlocker implements JavaDelegate {

    private final Deals deals;
    private final Answers answers;
    private final Blockers blockers;
    private final BusinessCalendar calendar;
    private final Clock clock;

    RaiseBlocker(Deals deals, Answers answers, Blockers blockers, BusinessCalendar calendar, Clock clock) {
        this.deals = deals;
        this.answers = answers;
        this.blockers = blockers;
        this.calendar = calendar;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String number = execution.getProcessBusinessKey();
        var set = new ElementProperties(execution);
        String field = set.required("textFrom");
        var draft = new BlockerDraft(
                set.required("kind"),
                answers.latest(number, field).orElse(execution.getCurrentActivityName()),
                set.optional("stage").map(Stage::valueOf).orElse(null),
                set.optional("severity").map(Severity::valueOf).orElse(null),
                deals.get(number).owner(),
                set.optional("dueDays").map(this::due).orElse(null),
                set.optional("side").map(Side::valueOf).orElse(null),
                set.optional("department").orElse(null));
        CurrentActor.as(Actor.SYSTEM, () -> blockers.raise(number, draft));
    }

    private LocalDate due(String businessDays) {
        return calendar.plusDays(LocalDate.now(clock), Integer.parseInt(businessDays));
    }
}
