package org.dealgate.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.awaitility.Awaitility;
import org.dealgate.DealgateTest;
import org.dealgate.deal.DealEvent;
import org.dealgate.people.Actor;
import org.dealgate.people.Channel;
import org.dealgate.people.CurrentActor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@DealgateTest
class AuditTrailTest {

    @Autowired
    private AuditTrail trail;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private JdbcClient jdbc;

    private final String deal = "T-" + UUID.randomUUID();

    record Tried(String dealNumber, Map<String, Object> details) implements DealEvent {}

    @Test
    void an_entry_says_what_happened_who_did_it_and_through_which_door() {
        CurrentActor.as(new Actor("amy", Channel.PAGE, "ben"), () -> happen(Map.of("text", "无法确认")));

        AuditEntry entry = trail.of(deal).get(0);
        assertThat(entry.event()).isEqualTo("AuditTrailTest.Tried");
        assertThat(entry.actor()).isEqualTo("amy");
        assertThat(entry.channel()).isEqualTo(Channel.PAGE);
        assertThat(entry.onBehalfOf()).isEqualTo("ben");
        assertThat(entry.details()).containsEntry("text", "无法确认");
    }

    @Test
    void entries_are_numbered_without_gaps_and_chained() {
        transactions.executeWithoutResult(tx -> {
            publish(Map.of("n", 1));
            publish(Map.of("n", 2));
        });
        happen(Map.of("n", 3));

        List<AuditEntry> entries = trail.of(deal);
        assertThat(entries).extracting(AuditEntry::seq).containsExactly(1L, 2L, 3L);
        assertThat(entries.get(0).previousHash()).isEmpty();
        assertThat(entries.get(2).previousHash()).isEqualTo(entries.get(1).hash());
        assertThat(trail.verify(deal)).isEqualTo(new Verification(deal, true, 3, null, null));
    }

    @Test
    void what_the_database_stores_otherwise_can_still_be_verified() {
        var details = new LinkedHashMap<String, Object>();
        details.put("z", new BigDecimal("1.10"));
        details.put("a", List.of(1, 2.5, "x\0y", "\ud800"));
        details.put("nothing", null);
        details.put("m", Map.of("k", true, "b", 12345678901234567L));
        happen(details);

        assertThat(trail.verify(deal).sound()).isTrue();
        assertThat(trail.of(deal).get(0).details()).containsEntry("z", "1.10");
    }

    @Test
    void a_rolled_back_transaction_leaves_no_entry() {
        assertThatThrownBy(() -> transactions.executeWithoutResult(tx -> {
                    publish(Map.of());
                    throw new IllegalStateException("no");
                }))
                .hasMessage("no");

        assertThat(trail.of(deal)).isEmpty();
    }

    @Test
    void a_refused_attempt_survives_the_roll_back() {
        assertThatThrownBy(() -> CurrentActor.as(new Actor("erik", Channel.MAIL_LINK), () -> {
                    transactions.executeWithoutResult(tx -> {
                        publish(Map.of());
                        trail.refused(deal, "Approval.Decide", Map.of("why", "closed"));
                        throw new IllegalStateException("no");
                    });
                }))
                .hasMessage("no");

        assertThat(trail.of(deal)).singleElement().satisfies(entry -> {
            assertThat(entry.event()).isEqualTo("Refused.Approval.Decide");
            assertThat(entry.actor()).isEqualTo("erik");
        });
    }

    @Test
    void many_refused_at_the_same_moment_do_not_starve_the_pool() throws Exception {
        long before = System.nanoTime();
        inParallel(40, () -> {
            try {
                transactions.executeWithoutResult(tx -> {
                    jdbc.sql("select 1").query().singleValue();
                    trail.refused(deal, "Approval.Decide", Map.of());
                    tx.setRollbackOnly();
                });
            } catch (RuntimeException e) {
                return false;
            }
            return true;
        });

        Awaitility.await().untilAsserted(() -> assertThat(trail.of(deal)).hasSize(40));
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(15));
    }

    @Test
    void parallel_transactions_leave_one_gapless_chain() throws Exception {
        inParallel(40, () -> {
            happen(Map.of());
            return true;
        });

        assertThat(trail.of(deal))
                .extracting(AuditEntry::seq)
                .containsExactlyElementsOf(LongStream.rangeClosed(1, 40).boxed().toList());
        assertThat(trail.verify(deal).sound()).isTrue();
    }

    @Test
    void entries_can_neither_be_changed_nor_removed() {
        happen(Map.of());
        for (String sql : List.of(
                "update audit_entry set actor = 'sam' where chain = '" + deal + "'",
                "delete from audit_entry where chain = '" + deal + "'",
                "truncate audit_entry")) {
            assertThatThrownBy(() -> jdbc.sql(sql).update()).hasStackTraceContaining("append-only");
        }
    }

    @Test
    void a_change_behind_the_programs_back_is_named() {
        threeEntries();
        withoutTrigger("update audit_entry set details = '{\"n\": 9}' where chain = ? and seq = 2");

        assertThat(trail.verify(deal))
                .isEqualTo(new Verification(deal, false, 3, 2L, "The entry was changed after it was written."));
    }

    @Test
    void an_entry_removed_behind_the_programs_back_is_named() {
        threeEntries();
        withoutTrigger("delete from audit_entry where chain = ? and seq = 2");

        assertThat(trail.verify(deal).firstBroken()).isEqualTo(2);
    }

    @Test
    void a_tail_cut_off_behind_the_programs_back_is_noticed() {
        threeEntries();
        withoutTrigger("delete from audit_entry where chain = ? and seq = 3");

        assertThat(trail.verify(deal).firstBroken()).isEqualTo(3);
    }

    private void threeEntries() {
        for (int n = 1; n <= 3; n++) {
            happen(Map.of("n", n));
        }
    }

    private void happen(Map<String, Object> details) {
        transactions.executeWithoutResult(tx -> publish(details));
    }

    private void publish(Map<String, Object> details) {
        events.publishEvent(new Tried(deal, details));
    }

    private void withoutTrigger(String sql) {
        transactions.executeWithoutResult(tx -> {
            jdbc.sql("set local session_replication_role = replica").update();
            jdbc.sql(sql).param(deal).update();
        });
    }

    private static void inParallel(int times, Callable<Boolean> work) throws Exception {
        var threads = Executors.newFixedThreadPool(12);
        try {
            var done = new ArrayList<Future<Boolean>>();
            for (int n = 0; n < times; n++) {
                done.add(threads.submit(work));
            }
            for (Future<Boolean> one : done) {
                assertThat(one.get()).isTrue();
            }
        } finally {
            threads.shutdownNow();
        }
    }
}
