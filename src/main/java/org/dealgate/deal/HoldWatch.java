package org.dealgate.deal;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import org.dealgate.calendar.Today;
import org.dealgate.people.People;
import org.dealgate.people.Person;
import org.dealgate.system.Worker;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Notices, on the morning after and where the owner is, that a deal was to be on hold no longer. */
@Component
class HoldWatch extends Worker {

    private static final Logger LOG = LoggerFactory.getLogger(HoldWatch.class);
    private static final Duration PAUSE = Duration.ofMinutes(1);
    private static final LocalTime MORNING = LocalTime.of(8, 0);

    private final JdbcClient jdbc;
    private final Deals deals;
    private final People people;
    private final TransactionOperations transactions;
    private final ApplicationEventPublisher events;
    private final Today today;
    private final Clock clock;

    HoldWatch(
            JdbcClient jdbc,
            Deals deals,
            People people,
            TransactionOperations transactions,
            ApplicationEventPublisher events,
            Today today,
            Clock clock) {
        super("hold watch", PAUSE);
        this.jdbc = jdbc;
        this.deals = deals;
        this.people = people;
        this.transactions = transactions;
        this.events = events;
        this.today = today;
        this.clock = clock;
    }

    @Override
    protected int work() {
        over().forEach(this::noticeOrLog);
        return 0;
    }

    /** At the earliest anywhere on earth. */
    private List<String> over() {
        return jdbc.sql("""
                        select number from deal where held_until < :today and hold_reminded is distinct from held_until
                        order by held_until, id
                        """).param("today", today.latest()).query(String.class).list();
    }

    private void noticeOrLog(String number) {
        try {
            transactions.executeWithoutResult(transaction -> notice(deals.lock(number)));
        } catch (RuntimeException e) {
            LOG.warn("That {} was to be on hold no longer could not be told; it is tried again", number, e);
        }
    }

    private void notice(Deal deal) {
        deal.hold()
                .map(Hold::until)
                .filter(until -> isMorningAfter(until, deal))
                .ifPresent(until -> {
                    if (take(deal, until)) {
                        events.publishEvent(new Deal.HoldOver(deal.number(), until));
                    }
                });
    }

    /** False where another node was faster. */
    private boolean take(Deal deal, LocalDate until) {
        return jdbc.sql(
                                "update deal set hold_reminded = :until where id = :id and hold_reminded is distinct from :until")
                        .param("until", until)
                        .param("id", deal.id())
                        .update()
                > 0;
    }

    private boolean isMorningAfter(LocalDate until, Deal deal) {
        ZonedDateTime there = clock.instant()
                .atZone(people.find(deal.owner()).map(Person::timeZone).orElse(ZoneOffset.UTC));
        return !there.toLocalDateTime().isBefore(until.plusDays(1).atTime(MORNING));
    }
}
