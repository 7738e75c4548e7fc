package org.dealgate.approval;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.dealgate.deal.Deal;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Gives approvers the time back in which their deal was on hold, and their links as well. */
@Component
class TimeOnHold {

    // before the process asks when their time is over
    private static final int AFTER_THE_TRAIL = Ordered.HIGHEST_PRECEDENCE + 1;

    private final ApprovalTable requests;
    private final ApprovalLinks links;
    private final ServiceTime time;
    private final Clock clock;

    TimeOnHold(ApprovalTable requests, ApprovalLinks links, ServiceTime time, Clock clock) {
        this.requests = requests;
        this.links = links;
        this.time = time;
        this.clock = clock;
    }

    @EventListener
    @Order(AFTER_THE_TRAIL)
    void on(Deal.Resumed event) {
        List<ApprovalRequest> open = requests.of(event.dealNumber()).stream()
                .filter(ApprovalRequest::isOpen)
                .toList();
        open.forEach(request -> requests.giveBack(request.id(), time.since(request, event.heldSince())));
        links.extend(
                open.stream().map(ApprovalRequest::id).toList(),
                event.heldSince(),
                Duration.between(event.heldSince(), clock.instant()));
    }
}
