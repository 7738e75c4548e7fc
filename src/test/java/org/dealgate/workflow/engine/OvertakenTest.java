package org.dealgate.workflow.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OvertakenTest {

    @ParameterizedTest
    @ValueSource(strings = {"40P01", "40001", "23503"})
    void who_comes_second_in_the_database_is_told_so_and_not_that_it_is_broken(String state) {
        assertThat(RefusalDoor.inOurWords(failed(state)))
                .hasValueSatisfying(
                        refusal -> assertThat(refusal.problems().get(0).key()).isEqualTo("workflow.task.overtaken"));
    }

    @Test
    void what_is_broken_is_not_said_to_be_overtaken() {
        assertThat(RefusalDoor.inOurWords(failed("23505"))).isEmpty();
        assertThat(RefusalDoor.inOurWords(failed(null))).isEmpty();
        assertThat(RefusalDoor.inOurWords(new ProcessEngineException("no cause")))
                .isEmpty();
    }

    private static ProcessEngineException failed(String state) {
        return new ProcessEngineException("flush", new RuntimeException(new SQLException("refused", state)));
    }
}
