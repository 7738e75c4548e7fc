package org.dealgate.workflow.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;

import java.util.Optional;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.dealgate.refusal.Refusal;
import org.dealgate.refusal.Refusal.Kind;
import org.junit.jupiter.api.Test;

class EngineDoorTest {

    private final EngineDoor door = new EngineDoor(mock(), mock(), Optional::empty);

    @Test
    void what_a_feature_asks_for_at_the_same_moment_as_somebody_else_is_a_conflict_and_no_failure() {
        door.setNext(new CommandInterceptor() {
            @Override
            public <T> T execute(Command<T> command) {
                throw new OptimisticLockingException("ENGINE-03005");
            }
        });

        assertThatThrownBy(() -> InternalCall.run(() -> door.execute(context -> null)))
                .isInstanceOfSatisfying(
                        Refusal.class, no -> assertThat(no.kind()).isEqualTo(Kind.CONFLICT));
    }
}
