package org.dealgate.deal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.dealgate.DealgateTest;
import org.dealgate.audit.AuditTrail;
import org.dealgate.calendar.Today;
import org.dealgate.people.People;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** Amy is in Berlin. The day is to come, so that the running program leaves it alone. */
@DealgateTest
class HoldWatchTest {

    private static final LocalDate UNTIL = LocalDate.of(2033, 3, 14);

    @Autowired
    private Deals deals;

    @Autowired
    private Holds holds;

    @Autowired
    private AuditTrail trail;

    @Autowired
    private People people;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionOperations transactions;

    @Autowired
    private ApplicationEventPublisher events;

    @Test
    void the_owner_is_told_once_on_the_morning_after_and_the_deal_stays_on_hold() {
        String number =
                DealFixture.as("amy", () -> deals.open(DealFixture.aDeal())).number();
        DealFixture.does("amy", () -> holds.hold(number, "Budget frozen", UNTIL));

        workAt("2033-03-15T06:59:00Z");
        assertThat(told(number)).isZero();
        workAt("2033-03-15T07:00:01Z");
        workAt("2033-03-15T07:02:00Z");

        assertThat(told(number)).isOne();
        assertThat(jdbc.sql("select count(*) from outbox where thread_key = ? and template = 'hold-over'")
                        .param(number)
                        .query(Integer.class)
                        .single())
                .isOne();
        assertThat(deals.get(number).held()).isTrue();
    }

    private void workAt(String moment) {
        Clock clock = Clock.fixed(Instant.parse(moment), ZoneOffset.UTC);
        new HoldWatch(jdbc, deals, people, transactions, events, new Today(clock), clock).work();
    }

    private long told(String number) {
        return trail.of(number).stream()
                .filter(entry -> entry.event().equals("Deal.HoldOver"))
                .count();
    }
}
