package org.dealgate.workflow.stage;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.dealgate.deal.Deal;
import org.dealgate.deal.Deals;
import org.dealgate.notification.Outbox;
import org.dealgate.people.Channel;
import org.dealgate.people.CurrentActor;
import org.dealgate.workflow.decision.Recipients;
import org.springframework.stereotype.Component;

/** Writes the mails of the event that the element names; who hears it is the decision table's say. */
@Component
class NotifyStakeholders implements JavaDelegate {

    private final Deals deals;
    private final Recipients recipients;
    private final StageMails mails;
    private final Outbox outbox;

    NotifyStakeholders(Deals deals, Recipients recipients, StageMails mails, Outbox outbox) {
        this.deals = deals;
        this.recipients = recipients;
        this.mails = mails;
        this.outbox = outbox;
    }

    @Override
    public void execute(DelegateExecution execution) {
        if (CurrentActor.get().channel() == Channel.IMPORT) {
            // hundreds of deals at once: the importer gets one summary instead
            return;
        }
        String event = new ElementProperties(execution).required("event");
        Deal deal = deals.get(execution.getProcessBusinessKey());
        String occasion = event + " " + execution.getActivityInstanceId();
        outbox.enqueueAll(recipients.of(deal.number(), event, deal.stage(), deal.outcome()).stream()
                .flatMap(notice -> mails.of(deal, notice, occasion))
                .toList());
    }
}
