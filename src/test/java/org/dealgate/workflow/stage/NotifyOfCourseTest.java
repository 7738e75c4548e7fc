package org.dealgate.workflow.stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dealgate.deal.DealFixture.aDeal;
import static org.dealgate.deal.DealFixture.as;
import static org.dealgate.deal.DealFixture.does;
import static org.mockito.Mockito.mock;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.dealgate.DealgateTest;
import org.dealgate.deal.Deal;
import org.dealgate.deal.Deals;
import org.dealgate.deal.Holds;
import org.dealgate.notification.Outbox;
import org.dealgate.workflow.decision.Recipients;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A deal whose table of notifications names nobody. */
@DealgateTest
class NotifyOfCourseTest {

    @Autowired
    private Deals deals;

    @Autowired
    private Holds holds;

    @Autowired
    private StageMails mails;

    @Autowired
    private Outbox outbox;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    private NotifyOfCourse notify;
    private String number;

    @BeforeEach
    void a_deal_on_hold() {
        number = as("amy", () -> deals.open(aDeal())).number();
        does("amy", () -> holds.hold(number, "Budget frozen.", LocalDate.of(2034, 3, 14)));
        notify = new NotifyOfCourse(new Notices(deals, mock(Recipients.class), mails, outbox), clock);
    }

    @Test
    void the_owner_hears_all_the_same_that_the_hold_was_to_be_over() {
        happens(() -> notify.on(new Deal.HoldOver(number, LocalDate.of(2034, 3, 14))));

        assertThat(told()).containsExactly("amy hold-over");
    }

    @Test
    void of_anything_else_nobody_hears() {
        happens(() -> notify.on(new Deal.Resumed(number, null, clock.instant())));

        assertThat(told()).isEmpty();
    }

    private void happens(Runnable work) {
        does("amy", () -> transactions.executeWithoutResult(transaction -> work.run()));
    }

    private List<String> told() {
        return jdbc.sql("select person || ' ' || template from outbox where thread_key = ?"
                        + " and template in ('hold-over', 'deal-resumed')")
                .param(number)
                .query(String.class)
                .list();
    }
}
