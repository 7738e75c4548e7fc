package org.dealgate.workflow;

import java.util.Optional;
import org.camunda.bpm.engine.ManagementService;
import org.dealgate.system.StartCondition;
import org.springframework.stereotype.Component;

/** The program is up once the engine has no job left that is due and may still be tried. */
@Component
class SettledJobs implements StartCondition {

    private final ManagementService management;

    SettledJobs(ManagementService management) {
        this.management = management;
    }

    @Override
    public Optional<String> missing() {
        long due = management.createJobQuery().active().executable().count();
        return due == 0 ? Optional.empty() : Optional.of(due + " jobs of the engine");
    }
}
