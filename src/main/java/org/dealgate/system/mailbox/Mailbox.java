package org.dealgate.system.mailbox;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Conditional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The mails taken in, kept in the database so that a restart loses none. */
@Repository
@Conditional(NoMailHostConfigured.class)
class Mailbox {

    private static final int SHOWN = 1000;

    private final JdbcClient jdbc;
    private final Clock clock;

    Mailbox(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void take(String recipient, MimeMessage mail) throws MessagingException, IOException {
        MailBody body = MailBody.of(mail);
        Date sent = mail.getSentDate();
        Instant sentAt = sent == null ? clock.instant() : sent.toInstant();
        jdbc.sql("insert into mailbox_message (recipient, subject, text, html, sent_at) values (?, ?, ?, ?, ?)")
                .params(
                        recipient,
                        withoutNul(mail.getSubject() == null ? "" : mail.getSubject()),
                        withoutNul(body.text()),
                        withoutNul(body.html()),
                        OffsetDateTime.ofInstant(sentAt, ZoneOffset.UTC))
                .update();
    }

    /** Newest first. */
    List<MailboxMessage> messages() {
        return jdbc.sql("select * from mailbox_message order by id desc limit " + SHOWN)
                .query(Mailbox::message)
                .list();
    }

    Optional<MailboxMessage> message(long id) {
        return jdbc.sql("select * from mailbox_message where id = ?")
                .param(id)
                .query(Mailbox::message)
                .optional();
    }

    private static MailboxMessage message(ResultSet row, int number) throws SQLException {
        return new MailboxMessage(
                row.getLong("id"),
                row.getString("recipient"),
                row.getString("subject"),
                row.getString("text"),
                row.getString("html"),
                row.getObject("sent_at", OffsetDateTime.class).toInstant());
    }

    private static String withoutNul(String text) {
        return text.replace("\0", "");
    }
}
