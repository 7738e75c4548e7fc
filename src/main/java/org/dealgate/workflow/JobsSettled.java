package org.dealgate.workflow;

import java.util.Optional;
import org.camunda.bpm.engine.ManagementService;
import org.dealgate.system.StartCondition;
import org.dealgate.workflow.engine.InternalCall;
import org.springframework.stereotype.Component;

/** The program is up once no job is due any more. Jobs that failed for good are incidents, which do not hold it up. */
@Component
class JobsSettled implements StartCondition {

    private final ManagementService management;

    JobsSettled(ManagementService management) {
        this.management = management;
    }

    @Override
    public Optional<String> missing() {
        long due = InternalCall.of(
                () -> management.createJobQuery().executable().active().count());
        return due == 0 ? Optional.empty() : Optional.of(due + " jobs are due");
    }
}
