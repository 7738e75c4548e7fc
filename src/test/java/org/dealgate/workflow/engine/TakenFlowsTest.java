package org.dealgate.workflow.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.Mockito.mock;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.dealgate.refusal.Refusal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

class TakenFlowsTest {

    @BeforeEach
    void begin() {
        TransactionSynchronizationManager.initSynchronization();
    }

    @AfterEach
    void end() {
        TransactionSynchronizationManager.getSynchronizations().forEach(one -> one.afterCompletion(0));
        TransactionSynchronizationManager.clearSynchronization();
    }

    @Test
    void a_process_that_runs_round_without_waiting_is_stopped_by_name() {
        var flows = new TakenFlows(mock(JdbcTemplate.class));
        var flow = new TakenFlow("D-2026-00001", "i", "review", 1, "Again", "Sure", "Fits", Instant.EPOCH);
        for (int i = 0; i < 2000; i++) {
            flows.add(flow);
        }

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> flows.add(flow))
                .satisfies(
                        refusal -> assertThat(refusal.problems().get(0).args()).isEqualTo(List.of("review", "Sure")));
    }

    @Test
    void what_is_added_in_the_last_moments_of_a_transaction_is_written_too() {
        var written = new ArrayList<String>();
        var rows = new Collected<String>(written::addAll);
        rows.add("early");

        TransactionSynchronizationManager.getSynchronizations()
                .forEach((TransactionSynchronization one) -> one.beforeCommit(false));
        rows.add("late");

        assertThat(written).containsExactly("early", "late");
    }
}
