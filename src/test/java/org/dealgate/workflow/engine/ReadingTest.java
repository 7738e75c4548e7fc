package org.dealgate.workflow.engine;

import static org.assertj.core.api.Assertions.assertThatCode;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ReadingTest {

    static java.util.Set<String> commands() {
        return Reading.COMMANDS;
    }

    @ParameterizedTest
    @MethodSource("commands")
    void the_engine_has_every_command_that_counts_as_reading(String command) {
        assertThatCode(() -> Class.forName(Reading.className(command))).doesNotThrowAnyException();
    }
}
