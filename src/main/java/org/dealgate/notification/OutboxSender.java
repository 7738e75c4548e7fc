package org.dealgate.notification;

import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;
import org.dealgate.people.People;
import org.dealgate.people.Person;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;

/**
 * Sends one batch: claims it, hands it to the mail server through one connection, marks what became of each. Nothing is
 * locked while the server is spoken to. A sender that dies in between leaves its batch to the next one, which sends it
 * under the same Message-IDs.
 */
@Component
class OutboxSender {

    private static final Logger LOG = LoggerFactory.getLogger(OutboxSender.class);

    private final OutboxTable table;
    private final JavaMailSender server;
    private final MailMessages messages;
    private final People people;
    private final NotificationProperties properties;

    OutboxSender(
            OutboxTable table,
            JavaMailSender server,
            MailMessages messages,
            People people,
            NotificationProperties properties) {
        this.table = table;
        this.server = server;
        this.messages = messages;
        this.people = people;
        this.properties = properties;
    }

    /** Answers how many mails were claimed. */
    int sendBatch() {
        var claimed = table.claim(properties.batch(), properties.lease());
        if (!claimed.isEmpty()) {
            send(claimed);
        }
        return claimed.size();
    }

    private void send(List<OutboxTable.Claimed> claimed) {
        Map<String, Person> recipients = people.found(claimed.stream()
                .map(OutboxTable.Claimed::person)
                .filter(Objects::nonNull)
                .toList());
        var mails = new IdentityHashMap<MimeMessage, OutboxTable.Claimed>();
        var batch = new ArrayList<MimeMessage>();
        for (var mail : claimed) {
            if (muted(mail, recipients)) {
                table.cancelled(mail);
            } else {
                MimeMessage message =
                        messages.of(mail, server.createMimeMessage().getSession());
                mails.put(message, mail);
                batch.add(message);
            }
        }
        Map<Object, Exception> failed = batch.isEmpty() ? Map.of() : deliver(batch);
        failed.forEach((message, why) -> failed(mails.get(message), why));
        var sent = batch.stream()
                .filter(m -> !failed.containsKey(m))
                .map(mails::get)
                .toList();
        if (!sent.isEmpty()) {
            table.sent(sent);
        }
    }

    private static boolean muted(OutboxTable.Claimed mail, Map<String, Person> recipients) {
        Person recipient = recipients.get(mail.person());
        return mail.person() != null && (recipient == null || !recipient.active());
    }

    private Map<Object, Exception> deliver(List<MimeMessage> batch) {
        var failed = new IdentityHashMap<Object, Exception>();
        try {
            server.send(batch.toArray(MimeMessage[]::new));
        } catch (MailSendException e) {
            if (e.getFailedMessages().isEmpty()) {
                batch.forEach(message -> failed.put(message, e));
            }
            failed.putAll(e.getFailedMessages());
        } catch (MailException e) {
            batch.forEach(message -> failed.put(message, e));
        }
        return failed;
    }

    private void failed(OutboxTable.Claimed mail, Exception thrown) {
        MailFailure failure = MailFailure.of(thrown);
        if (failure.forGood()) {
            LOG.warn("Mail {} to {} was refused and is given up: {}", mail.id(), mail.address(), failure.reason());
            table.dead(mail, failure.reason());
        } else {
            LOG.info("Mail {} to {} is tried again later: {}", mail.id(), mail.address(), failure.reason());
            table.retry(mail, failure.reason(), pause(mail.attempt()), properties.giveUpAfter());
        }
    }

    /** Doubles with each attempt up to the bound, give or take a fifth so that a backlog does not come back at once. */
    Duration pause(int attempt) {
        double doubled = properties.firstRetry().toMillis() * Math.pow(2, Math.min(attempt, 30) - 1);
        double bounded = Math.min(doubled, properties.longestRetry().toMillis());
        return Duration.ofMillis((long) (bounded * ThreadLocalRandom.current().nextDouble(0.8, 1.2)));
    }
}
