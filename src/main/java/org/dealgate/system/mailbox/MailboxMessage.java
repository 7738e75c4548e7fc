package org.dealgate.system.mailbox;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** A mail as it arrived for one recipient; text and html are empty where the mail has no such part. */
record MailboxMessage(long id, String to, String subject, String text, String html, Instant sentAt) {

    public OffsetDateTime sentAtUtc() {
        return sentAt.atOffset(ZoneOffset.UTC);
    }
}
