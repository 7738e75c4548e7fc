package org.dealgate.workflow.gate;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.dealgate.blocker.Escalations;
import org.dealgate.workflow.published.Published;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Chases what stays in the deal's way. */
@Published
@Component
class EscalateBlockers implements JavaDelegate {

    private final Escalations escalations;
    private final Clock clock;

    /** @param zone the server's, by which the engine's timers fire */
    EscalateBlockers(
            Escalations escalations, Clock clock, @Value("#{T(java.time.ZoneId).systemDefault()}") ZoneId zone) {
        this.escalations = escalations;
        this.clock = clock.withZone(zone);
    }

    @Override
    public void execute(DelegateExecution execution) {
        escalations.escalate(execution.getProcessBusinessKey(), LocalDate.now(clock));
    }
}
