package org.dealgate.approval;

import org.dealgate.deal.Deal;
import org.dealgate.deal.Deals;
import org.dealgate.deal.Stage;
import org.dealgate.notification.Outbox;
import org.dealgate.refusal.Refusal;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** New terms, a return and a withdrawal make every approval of the deal void, before anybody else acts on the event. */
@Component
class RecallOnDealEvents {

    // what happened is written down before what it leads to
    private static final int AFTER_THE_TRAIL = Ordered.HIGHEST_PRECEDENCE + 1;

    private final Deals deals;
    private final RunningRounds running;
    private final Recall recall;
    private final Outbox outbox;

    RecallOnDealEvents(Deals deals, RunningRounds running, Recall recall, Outbox outbox) {
        this.deals = deals;
        this.running = running;
        this.recall = recall;
        this.outbox = outbox;
    }

    @EventListener
    @Order(AFTER_THE_TRAIL)
    void on(Deal.TermsChanged event) {
        // there is no round before that stage
        if (deals.get(event.dealNumber()).stage() == Stage.EXECUTIVE_SIGN_OFF) {
            requireNotRefused(event.dealNumber());
            recall.replan(event.dealNumber(), Recall.TERMS_CHANGED);
        }
    }

    /** What was approved may stand when the deal comes again. */
    @EventListener
    @Order(AFTER_THE_TRAIL)
    void on(Deal.Returned event) {
        if (event.from() == Stage.EXECUTIVE_SIGN_OFF) {
            requireNotRefused(event.dealNumber());
            recall.round(event.dealNumber(), Recall.RETURNED);
        }
    }

    /** The deal is on its way out of the sign-off: new terms would ask everybody again, as if nobody had refused. */
    private void requireNotRefused(String dealNumber) {
        boolean refused = running.of(dealNumber).filter(Tally::refused).isPresent();
        if (refused) {
            throw Refusal.conflict("approval.refused-round", dealNumber);
        }
    }

    @EventListener
    @Order(AFTER_THE_TRAIL)
    void on(Deal.Withdrawn event) {
        recall.round(event.dealNumber(), Recall.WITHDRAWN);
        outbox.cancelPending(event.dealNumber());
    }
}
