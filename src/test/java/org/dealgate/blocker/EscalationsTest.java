package org.dealgate.blocker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dealgate.deal.DealFixture.aDeal;
import static org.dealgate.deal.DealFixture.as;
import static org.dealgate.deal.DealFixture.does;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.dealgate.DealgateTest;
import org.dealgate.audit.AuditEntry;
import org.dealgate.audit.AuditTrail;
import org.dealgate.calendar.BusinessCalendar;
import org.dealgate.deal.Deal;
import org.dealgate.deal.Deals;
import org.dealgate.notification.Outbox;
import org.dealgate.people.Actor;
import org.dealgate.people.CurrentActor;
import org.dealgate.people.People;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@DealgateTest
class EscalationsTest {

    @Autowired
    private BlockerTable table;

    @Autowired
    private EscalationTable steps;

    @Autowired
    private EndedHolds holds;

    @Autowired
    private EscalationRules rules;

    @Autowired
    private EscalationMails mails;

    @Autowired
    private BusinessCalendar calendar;

    @Autowired
    private Blockers blockers;

    @Autowired
    private Deals deals;

    @Autowired
    private People people;

    @Autowired
    private Outbox outbox;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private AuditTrail trail;

    @Autowired
    private JdbcClient jdbc;

    private final LocalDate today = LocalDate.now(ZoneOffset.UTC);

    private String number;

    @BeforeEach
    void a_deal_in_whose_way_nothing_is() {
        number = as("amy", () -> deals.open(aDeal())).number();
        table.of(number).forEach(found -> does("eva", () -> blockers.waive(number, found.id(), "Not this one")));
    }

    @Test
    void a_blocker_that_is_not_old_is_left_alone() {
        raise("tess", Side.OURS, 5);

        assertThat(mailsOn(calendar.plusDays(today, 5))).isEmpty();
    }

    @Test
    void its_owner_is_reminded_then_the_deals_owner_hears_then_the_head_of_sales() {
        Blocker raised = raise("tess", Side.OURS, 5);

        assertThat(mailsOn(calendar.plusDays(today, 6))).containsOnlyKeys("tess");
        assertThat(mailsOn(calendar.plusDays(today, 7))).isEmpty();
        assertThat(mailsOn(calendar.plusDays(today, 8))).containsOnlyKeys("amy");
        var third = mailsOn(calendar.plusDays(today, 10));
        assertThat(third).containsKey("eva").doesNotContainKeys("tess", "amy");
        assertThat(third.get("eva")).contains("No workable design", "Tess", "still in the way");
        assertThat(mailsOn(calendar.plusDays(today, 20))).isEmpty();
        assertThat(trail.of(number))
                .filteredOn(entry -> entry.event().equals("Blocker.Escalated"))
                .extracting(AuditEntry::details)
                .allSatisfy(
                        details -> assertThat(details.get("blocker").toString()).isEqualTo(String.valueOf(raised.id())))
                .extracting(details -> details.get("steps") + " > " + details.get("told"))
                .satisfiesExactly(
                        first -> assertThat(first).isEqualTo("REMIND_OWNER > tess"),
                        second -> assertThat(second).isEqualTo("TELL_DEAL_OWNER > amy"),
                        last -> assertThat(last)
                                .startsWith("TELL_HEAD_OF_SALES > ")
                                .contains("eva"));
    }

    @Test
    void the_customers_side_is_given_more_time() {
        raise("tess", Side.CUSTOMER, 5);

        assertThat(mailsOn(calendar.plusDays(today, 10))).containsOnlyKeys("tess", "amy");
        assertThat(mailsOn(calendar.plusDays(today, 15))).containsKey("eva").doesNotContainKeys("tess", "amy");
    }

    @Test
    void whoever_has_to_hear_of_several_gets_one_mail() {
        raise("tess", Side.OURS, 5);
        raise("tess", Side.OURS, 5);
        raise("finn", Side.OURS, 5);

        var sent = mailsOn(calendar.plusDays(today, 10));

        assertThat(sent).containsKeys("tess", "finn", "amy", "eva");
        assertThat(sent.get("tess").split("No workable design")).hasSize(3);
        assertThat(sent.get("amy").split("No workable design")).hasSize(4);
    }

    @Test
    void nobody_is_chased_on_a_day_off_and_nothing_is_lost() {
        raise("tess", Side.OURS, 5);
        LocalDate due = calendar.plusDays(today, 6);
        LocalDate saturday = due.plusDays((13 - due.getDayOfWeek().getValue()) % 7);

        assertThat(mailsOn(saturday)).isEmpty();
        assertThat(mailsOn(calendar.plusDays(saturday, 1))).containsKey("tess");
    }

    @Test
    void a_closed_blocker_and_a_finished_deal_are_left_alone() {
        Blocker closed = raise("tess", Side.OURS, 5);
        does("tess", () -> blockers.resolve(number, closed.id(), "Done"));
        assertThat(mailsOn(calendar.plusDays(today, 30))).isEmpty();

        raise("tess", Side.OURS, 5);
        does("amy", () -> deals.withdraw(number, "No more"));
        assertThat(mailsOn(calendar.plusDays(today, 30))).isEmpty();
    }

    @Test
    void what_is_opened_again_is_young_again_and_every_step_is_taken_anew() {
        Blocker raised = raise("tess", Side.OURS, 5);
        assertThat(mailsOn(calendar.plusDays(today, 10))).isNotEmpty();

        table.update(raised.reopened(
                "tess", calendar.plusDays(today, 15), raised.openSince().plusSeconds(1)));

        assertThat(mailsOn(calendar.plusDays(today, 9))).isEmpty();
        assertThat(mailsOn(calendar.plusDays(today, 16))).containsKeys("tess", "amy");
    }

    @Test
    void the_days_on_hold_make_no_blocker_older() {
        Blocker raised = raise("tess", Side.OURS, 5);
        heldFrom(calendar.plusDays(today, 2), calendar.plusDays(today, 22));
        table.update(raised.dueOn(calendar.plusDays(today, 25)));

        assertThat(mailsOn(calendar.plusDays(today, 25))).isEmpty();
        assertThat(mailsOn(calendar.plusDays(today, 26))).containsOnlyKeys("tess");
        assertThat(mailsOn(calendar.plusDays(today, 30))).containsKeys("amy", "eva");
    }

    @Test
    void what_was_overdue_before_the_hold_is_no_more_overdue_after_it() {
        raise("tess", Side.OURS, 5);
        assertThat(mailsOn(calendar.plusDays(today, 6))).containsOnlyKeys("tess");
        heldFrom(calendar.plusDays(today, 6), calendar.plusDays(today, 26));

        assertThat(mailsOn(calendar.plusDays(today, 27))).isEmpty();
    }

    @Test
    void a_hold_that_was_over_before_the_blocker_was_raised_makes_it_no_younger() {
        heldFrom(today.minusDays(30), today.minusDays(1));
        raise("tess", Side.OURS, 5);

        assertThat(mailsOn(calendar.plusDays(today, 6))).containsOnlyKeys("tess");
    }

    private void heldFrom(LocalDate since, LocalDate ended) {
        var resumption = Clock.fixed(ended.atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
        new EndedHolds(jdbc, resumption)
                .on(new Deal.Resumed(number, null, since.atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC)));
    }

    private Blocker raise(String owner, Side side, int dueDays) {
        var draft = new BlockerDraft(
                "technical-flaw",
                "No workable design",
                null,
                null,
                owner,
                calendar.plusDays(today, dueDays),
                side,
                null);
        return as("tess", () -> blockers.raise(number, draft));
    }

    /** The texts by recipient; read before the commit: a mail that was sent is wiped. */
    private Map<String, String> mailsOn(LocalDate day) {
        var clock = Clock.fixed(day.atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
        var escalations =
                new Escalations(table, steps, holds, rules, mails, calendar, deals, people, outbox, events, clock);
        return CurrentActor.as(
                Actor.SYSTEM,
                () -> transactions.execute(transaction -> {
                    List<Long> before = ids();
                    escalations.escalate(number, day);
                    var sent = new TreeMap<String, String>();
                    jdbc.sql("select id, person, subject, text_body from outbox where thread_key = ? and template = ?")
                            .params(number, EscalationMails.TEMPLATE)
                            .query(row -> {
                                if (!before.contains(row.getLong("id"))) {
                                    assertThat(sent.put(
                                                    row.getString("person"),
                                                    row.getString("subject") + "\n" + row.getString("text_body")))
                                            .isNull();
                                }
                            });
                    return sent;
                }));
    }

    private List<Long> ids() {
        return jdbc.sql("select id from outbox where thread_key = ?")
                .param(number)
                .query(Long.class)
                .list();
    }
}
