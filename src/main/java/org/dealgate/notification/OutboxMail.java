package org.dealgate.notification;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A mail of the outbox as an operator sees it: never its body.
 *
 * @param dueAt when it is tried next, for one that waits
 */
public record OutboxMail(
        long id,
        @Nullable String person,
        String address,
        String threadKey,
        String template,
        String subject,
        State state,
        int attempts,
        Instant createdAt,
        Instant dueAt,
        @Nullable Instant sentAt,
        @Nullable String lastError) {

    /** How far a mail is. {@code DEAD}: given up, an operator can send it again. {@code CANCELLED}: overtaken by events. */
    public enum State {
        PENDING,
        SENDING,
        SENT,
        RETRY,
        DEAD,
        CANCELLED
    }
}
