package org.dealgate.approval;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Map;
import org.dealgate.calendar.BusinessCalendar;
import org.dealgate.notification.Outbox;
import org.dealgate.people.People;
import org.dealgate.people.Person;
import org.dealgate.system.Worker;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Sends everybody's digest once it is time for it where they are, on their business days; once a day on all nodes. */
@Component
class DigestWorker extends Worker {

    private static final Logger LOG = LoggerFactory.getLogger(DigestWorker.class);
    private static final Duration PAUSE = Duration.ofMinutes(1);

    private final DigestTable table;
    private final DigestMail mail;
    private final DigestProperties properties;
    private final BusinessCalendar calendar;
    private final People people;
    private final Outbox outbox;
    private final TransactionOperations transactions;
    private final Clock clock;

    DigestWorker(
            DigestTable table,
            DigestMail mail,
            DigestProperties properties,
            BusinessCalendar calendar,
            People people,
            Outbox outbox,
            TransactionOperations transactions,
            Clock clock) {
        super("digest", PAUSE);
        this.table = table;
        this.mail = mail;
        this.properties = properties;
        this.calendar = calendar;
        this.people = people;
        this.outbox = outbox;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    protected int work() {
        Map<String, LocalDate> wanted = table.all();
        people.found(wanted.keySet()).values().stream()
                .filter(person -> isTime(person, wanted.get(person.id())))
                .forEach(this::sendOrLog);
        return 0;
    }

    private boolean isTime(Person person, LocalDate lastDay) {
        ZonedDateTime now = there(person);
        LocalDate today = now.toLocalDate();
        return person.active()
                && today.isAfter(lastDay)
                && !now.toLocalTime().isBefore(properties.at())
                && calendar.isBusinessDay(today, person.country());
    }

    private void sendOrLog(Person person) {
        try {
            LocalDate today = there(person).toLocalDate();
            transactions.executeWithoutResult(transaction -> send(person, today));
        } catch (RuntimeException e) {
            LOG.warn("The digest of {} could not be written; it is tried again", person.id(), e);
        }
    }

    private void send(Person person, LocalDate today) {
        if (table.take(person.id(), today)) {
            mail.of(person, today).ifPresent(outbox::enqueue);
        }
    }

    private ZonedDateTime there(Person person) {
        return clock.instant().atZone(person.timeZone());
    }
}
