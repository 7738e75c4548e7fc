package org.dealgate.workflow.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dealgate.DealgateTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What the engine, the features, the trail and the outbox write for one act stands or falls together. */
@DealgateTest
class OneTransactionTest {

    private static final Map<String, String> ROWS = rows();

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private JdbcClient jdbc;

    private final Map<String, Long> writtenBeforeTheFailure = new LinkedHashMap<>();

    private DealWalk walk;

    @BeforeEach
    void walk(@Autowired AutowireCapableBeanFactory beans) {
        walk = beans.createBean(DealWalk.class);
    }

    @Test
    void a_deal_that_is_opened_leaves_rows_everywhere() {
        String deal = walk.open(DealWalk.smallTerms());

        assertThat(counts(deal)).allSatisfy((table, count) -> assertThat(count).isPositive());
    }

    @Test
    void a_failure_at_the_very_end_takes_all_of_them_back() {
        List<String> number = new ArrayList<>();

        assertThatThrownBy(() -> transactions.executeWithoutResult(tx -> {
                    number.add(walk.open(DealWalk.smallTerms()));
                    TransactionSynchronizationManager.registerSynchronization(new FailsLast(number.get(0)));
                }))
                .isInstanceOf(CommitRefused.class);

        assertThat(writtenBeforeTheFailure)
                .containsOnlyKeys(ROWS.keySet())
                .allSatisfy((table, count) -> assertThat(count).isPositive());
        assertThat(counts(number.get(0)))
                .allSatisfy((table, count) -> assertThat(count).isZero());
    }

    private Map<String, Long> counts(String deal) {
        var counts = new LinkedHashMap<String, Long>();
        ROWS.forEach((table, sql) ->
                counts.put(table, jdbc.sql(sql).param(deal).query(Long.class).single()));
        return counts;
    }

    private static Map<String, String> rows() {
        var rows = new LinkedHashMap<String, String>();
        rows.put("deal", "select count(*) from deal where number = ?");
        rows.put("terms", "select count(*) from terms_version v join deal d on d.id = v.deal_id where d.number = ?");
        rows.put("pins", "select count(*) from deal_pins where deal_number = ?");
        rows.put(
                "process",
                "select count(*) from act_ru_execution where business_key_ = ? and parent_id_ is null and super_exec_ is null");
        rows.put(
                "task",
                "select count(*) from act_ru_task t join act_ru_execution e on e.id_ = t.proc_inst_id_ where e.business_key_ = ?");
        rows.put("history", "select count(*) from act_hi_procinst where business_key_ = ?");
        rows.put("flows", "select count(*) from flow_taken where deal_number = ?");
        rows.put("decisions", "select count(*) from decision_made where deal_number = ?");
        rows.put("trail", "select count(*) from audit_entry where chain = ?");
        rows.put("mails", "select count(*) from outbox where thread_key = ?");
        return rows;
    }

    private static class CommitRefused extends RuntimeException {}

    /** Registered last, so that everybody else has written what they keep for the end. */
    private class FailsLast implements TransactionSynchronization {

        private final String deal;

        FailsLast(String deal) {
            this.deal = deal;
        }

        @Override
        public int getOrder() {
            return LOWEST_PRECEDENCE;
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            writtenBeforeTheFailure.putAll(counts(deal));
            throw new CommitRefused();
        }
    }
}
