package org.dealgate.workflow.stage;

import java.util.List;
import org.dealgate.deal.Deal;
import org.dealgate.deal.Deals;
import org.dealgate.notification.Outbox;
import org.dealgate.people.Channel;
import org.dealgate.people.CurrentActor;
import org.dealgate.workflow.decision.Recipients;
import org.dealgate.workflow.decision.Recipients.Notice;
import org.springframework.stereotype.Component;

/** Writes the mails of an event; who hears it is the decision table's say. */
@Component
class Notices {

    private final Deals deals;
    private final Recipients recipients;
    private final StageMails mails;
    private final Outbox outbox;

    Notices(Deals deals, Recipients recipients, StageMails mails, Outbox outbox) {
        this.deals = deals;
        this.recipients = recipients;
        this.mails = mails;
        this.outbox = outbox;
    }

    /** @param occasion tells this time from others; the same one is told once */
    void send(String dealNumber, String event, String occasion) {
        send(dealNumber, event, occasion, List.of());
    }

    /** @param otherwise who hears it all the same where the table names nobody, as one older than the event does */
    void send(String dealNumber, String event, String occasion, List<Notice> otherwise) {
        if (CurrentActor.get().channel() == Channel.IMPORT) {
            // hundreds of deals at once: the importer gets one summary instead
            return;
        }
        Deal deal = deals.get(dealNumber);
        List<Notice> named = recipients.of(deal.number(), event, deal.stage(), deal.outcome());
        outbox.enqueueAll((named.isEmpty() ? otherwise : named)
                .stream()
                        .flatMap(notice -> mails.of(deal, notice, event + " " + occasion))
                        .toList());
    }
}
