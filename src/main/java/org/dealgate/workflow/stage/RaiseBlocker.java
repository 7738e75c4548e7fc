package org.dealgate.workflow.stage;

import java.time.Clock;
import java.time.LocalDate;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.dealgate.blocker.BlockerDraft;
import org.dealgate.blocker.Blockers;
import org.dealgate.blocker.Severity;
import org.dealgate.deal.Answers;
import org.dealgate.deal.Deals;
import org.dealgate.people.Actor;
import org.dealgate.people.CurrentActor;
import org.springframework.stereotype.Component;

/**
 * Puts in the way of the deal's stage what somebody wrote into the field that the element names. The process raises it,
 * not whoever completed the task: they did not choose who sees to it.
 */
@Component
class RaiseBlocker implements JavaDelegate {

    private final Deals deals;
    private final Answers answers;
    private final Blockers blockers;
    private final Clock clock;

    RaiseBlocker(Deals deals, Answers answers, Blockers blockers, Clock clock) {
        this.deals = deals;
        this.answers = answers;
        this.blockers = blockers;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String number = execution.getProcessBusinessKey();
        var set = new ElementProperties(execution);
        String field = set.required("textFrom");
        String text = answers.latest(number, field).orElse(execution.getCurrentActivityName());
        LocalDate due = LocalDate.now(clock).plusDays(Long.parseLong(set.required("dueDays")));
        Severity severity = Severity.valueOf(set.required("severity"));
        String owner = deals.get(number).owner();
        var draft = new BlockerDraft(set.required("kind"), text, null, severity, owner, due, null, null);
        CurrentActor.as(Actor.SYSTEM, () -> blockers.raise(number, draft));
    }
}
