package org.dealgate.workflow.stage;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.dealgate.workflow.published.Published;
import org.dealgate.workflow.published.Published.Property;
import org.springframework.stereotype.Component;

/** Writes the mails of the event that the element names. */
@Published(properties = @Property(name = "event", required = true))
@Component
class NotifyStakeholders implements JavaDelegate {

    private final Notices notices;

    NotifyStakeholders(Notices notices) {
        this.notices = notices;
    }

    @Override
    public void execute(DelegateExecution execution) {
        notices.send(
                execution.getProcessBusinessKey(),
                new ElementProperties(execution).required("event"),
                execution.getActivityInstanceId());
    }
}
