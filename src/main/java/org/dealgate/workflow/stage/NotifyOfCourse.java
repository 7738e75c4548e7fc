package org.dealgate.workflow.stage;

import java.time.Clock;
import java.util.List;
import org.dealgate.deal.Deal;
import org.dealgate.workflow.decision.Recipients.Notice;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells what somebody does to a deal's course from outside its process. */
@Component
class NotifyOfCourse {

    private final Notices notices;
    private final Clock clock;

    NotifyOfCourse(Notices notices, Clock clock) {
        this.notices = notices;
        this.clock = clock;
    }

    @EventListener
    void on(Deal.Held deal) {
        send(deal.dealNumber(), "DEAL_HELD");
    }

    @EventListener
    void on(Deal.Resumed deal) {
        send(deal.dealNumber(), "DEAL_RESUMED");
    }

    @EventListener
    void on(Deal.HoldOver deal) {
        notices.send(deal.dealNumber(), "HOLD_OVER", now(), List.of(new Notice("OWNER", "hold-over", false)));
    }

    @EventListener
    void on(Deal.Returned deal) {
        send(deal.dealNumber(), "DEAL_RETURNED");
    }

    private void send(String dealNumber, String event) {
        notices.send(dealNumber, event, now());
    }

    private String now() {
        return clock.instant().toString();
    }
}
