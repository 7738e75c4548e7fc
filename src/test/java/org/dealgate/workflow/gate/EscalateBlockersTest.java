package org.dealgate.workflow.gate;

import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.dealgate.blocker.Escalations;
import org.junit.jupiter.api.Test;

class EscalateBlockersTest {

    @Test
    void the_day_is_that_of_the_zone_in_which_the_timer_fires() {
        var sunday = Clock.fixed(Instant.parse("2031-03-09T19:00:00Z"), ZoneOffset.UTC);
        var escalations = mock(Escalations.class);
        var execution = mock(DelegateExecution.class);
        when(execution.getProcessBusinessKey()).thenReturn("D-2031-0001");

        new EscalateBlockers(escalations, sunday, ZoneId.of("Pacific/Auckland")).execute(execution);

        verify(escalations).escalate("D-2031-0001", LocalDate.of(2031, 3, 10));
    }
}
