package org.dealgate.approval;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.dealgate.notification.Outbox;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Calls back requests that are not decided: they close, their links die, mails on their way to the outbox's end stop. */
@Component
class Recall {

    static final String TERMS_CHANGED = "terms-changed";
    static final String APPROVER_CHANGED = "approver-changed";
    static final String WITHDRAWN = "withdrawn";
    static final String DECIDED_BY_OTHERS = "decided-by-others";
    static final String NEW_ROUND = "new-round";

    private final ApprovalTable requests;
    private final RoundTable rounds;
    private final ApprovalLinks links;
    private final Outbox outbox;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Recall(
            ApprovalTable requests,
            RoundTable rounds,
            ApprovalLinks links,
            Outbox outbox,
            ApplicationEventPublisher events,
            Clock clock) {
        this.requests = requests;
        this.rounds = rounds;
        this.links = links;
        this.outbox = outbox;
        this.events = events;
        this.clock = clock;
    }

    void open(String dealNumber, String why) {
        Instant now = now();
        var revoked = requests.revoke(dealNumber, why, now);
        if (revoked.isEmpty()) {
            return;
        }
        links.close(revoked.stream().map(ApprovalRequest::id).toList(), now);
        outbox.cancelPending(dealNumber, Asking.TEMPLATE);
        events.publishEvent(new ApprovalRequest.Revoked(
                dealNumber, revoked.get(revoked.size() - 1).round(), why, revoked.size()));
    }

    /** As {@link #open}, and what was decided counts no longer. */
    void round(String dealNumber, String why) {
        open(dealNumber, why);
        rounds.end(dealNumber, why, now());
    }

    /** As {@link #round}, while the deal waits for its approvers: who must approve is determined anew. */
    void replan(String dealNumber, String why) {
        round(dealNumber, why);
        events.publishEvent(new ApprovalRequest.RoundVoid(dealNumber, why));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
