package org.dealgate.notification;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.dealgate.people.People;
import org.dealgate.people.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Mails waiting to be sent. They are put into words and written inside the caller's transaction: what is rolled back is
 * never told.
 */
@Service
public class Outbox {

    private final People people;
    private final MailText texts;
    private final OutboxTable table;
    private final OutboxRunner runner;
    private final String domain;

    Outbox(People people, MailText texts, OutboxTable table, OutboxRunner runner, NotificationProperties properties) {
        this.people = people;
        this.texts = texts;
        this.table = table;
        this.runner = runner;
        this.domain = Sender.of(properties.from()).domain();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void enqueue(Mail mail) {
        enqueueAll(List.of(mail));
    }

    /** Writes all of them with one statement. People who are not active, and mails known by their key, are left out. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void enqueueAll(Collection<Mail> mails) {
        Map<String, Person> known = people.found(
                mails.stream().filter(mail -> !mail.isOutside()).map(Mail::to).toList());
        var rows = new ArrayList<OutboxTable.NewRow>();
        for (Mail mail : mails) {
            if (mail.isOutside()) {
                Locale language = mail.language() == null ? Locale.ENGLISH : mail.language();
                rows.add(row(mail, null, mail.to(), language));
            } else {
                Optional.ofNullable(known.get(mail.to()))
                        .filter(person -> person.active() && !person.email().isBlank())
                        .ifPresent(person -> rows.add(row(mail, person.id(), person.email(), person.language())));
            }
        }
        if (!rows.isEmpty() && table.insert(rows) > 0) {
            runner.wakeAfterCommit();
        }
    }

    /** Takes back what is not sent yet, the given-up ones too, and wipes it. Answers how many. */
    @Transactional(propagation = Propagation.MANDATORY)
    public int cancelPending(String threadKey) {
        return table.cancel(threadKey, null);
    }

    /** As {@link #cancelPending(String)}, for one kind of mail. */
    @Transactional(propagation = Propagation.MANDATORY)
    public int cancelPending(String threadKey, String template) {
        return table.cancel(threadKey, template);
    }

    /** As {@link #cancelPending(String)}, for the mails whose dedupe key begins like this. */
    @Transactional(propagation = Propagation.MANDATORY)
    public int cancelAbout(String threadKey, String dedupeKeyBeginning) {
        return table.cancelAbout(threadKey, dedupeKeyBeginning);
    }

    private OutboxTable.NewRow row(Mail mail, @Nullable String person, String address, Locale language) {
        Headers.requireAddress(address);
        MailText.Words words = texts.of(mail, language);
        return new OutboxTable.NewRow(
                person,
                address,
                language.toLanguageTag(),
                mail.threadKey(),
                mail.dedupeKey() + " > " + mail.to(),
                mail.template(),
                "<" + UUID.randomUUID() + "@" + domain + ">",
                words.subject(),
                words.text(),
                words.html());
    }
}
