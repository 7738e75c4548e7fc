package org.dealgate.workflow.gate;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.dealgate.blocker.Escalations;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Chases what stays in the deal's way. */
@Component
class EscalateBlockers implements JavaDelegate {

    private final Escalations escalations;
    private final Clock clock;

    // the engine's timers fire by the server's time zone
    @Autowired
    EscalateBlockers(Escalations escalations, Clock clock) {
        this(escalations, clock, ZoneId.systemDefault());
    }

    EscalateBlockers(Escalations escalations, Clock clock, ZoneId zone) {
        this.escalations = escalations;
        this.clock = clock.withZone(zone);
    }

    @Override
    public void execute(DelegateExecution execution) {
        escalations.escalate(execution.getProcessBusinessKey(), LocalDate.now(clock));
    }
}
