package org.dealgate.approval;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.dealgate.notification.Outbox;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Calls back requests that are not decided: they close, their links die, mails on their way to the outbox's end stop. */
@Component
class Recall {

    static final String TERMS_CHANGED = "terms-changed";
    static final String APPROVER_CHANGED = "approver-changed";
    static final String WITHDRAWN = "withdrawn";
    static final String RETURNED = "returned";
    static final String DECIDED_BY_OTHERS = "decided-by-others";
    static final String NEW_ROUND = "new-round";
    static final String NOT_NEEDED = "not-needed";
    static final String SATISFIED = "satisfied";
    static final String ESCALATED = "escalated";
    static final String EXPIRED = "expired";
    static final String RECALLED = "recalled";
    static final String APPROVER_ADDED = "approver-added";

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
        revoked.forEach(request -> outbox.cancelAbout(dealNumber, Asking.about(request)));
        events.publishEvent(new ApprovalRequest.Revoked(
                dealNumber, revoked.get(revoked.size() - 1).round(), why, revoked.size()));
    }

    /** As {@link #open}, these requests only. */
    void these(List<ApprovalRequest> asked, String why) {
        Instant now = now();
        List<Long> ids = asked.stream().map(ApprovalRequest::id).toList();
        var revoked = requests.revoke(ids, why, now);
        if (revoked.isEmpty()) {
            return;
        }
        links.close(ids, now);
        revoked.forEach(request -> outbox.cancelAbout(request.dealNumber(), Asking.about(request)));
        ApprovalRequest any = revoked.get(0);
        events.publishEvent(new ApprovalRequest.Revoked(any.dealNumber(), any.round(), why, revoked.size()));
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
