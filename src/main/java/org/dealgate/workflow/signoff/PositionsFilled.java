package org.dealgate.workflow.signoff;

import java.util.List;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.dealgate.people.People.PersonChanged;
import org.dealgate.people.Person;
import org.dealgate.workflow.engine.InternalCall;
import org.dealgate.workflow.model.ExecutiveSignOff;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Lets the deals that wait for an approver go on when somebody is given the vacant position. */
@Component
class PositionsFilled {

    private final RuntimeService engine;
    private final VacantPositions vacant;

    PositionsFilled(RuntimeService engine, VacantPositions vacant) {
        this.engine = engine;
        this.vacant = vacant;
    }

    @EventListener
    void on(PersonChanged change) {
        Person person = change.person();
        String position = person.position();
        if (person.active() && position != null) {
            waiting().stream()
                    .map(ProcessInstance::getBusinessKey)
                    .sorted()
                    .forEach(deal -> vacant.filled(deal, position, person.name()));
        }
    }

    private List<ProcessInstance> waiting() {
        return InternalCall.of(() -> engine.createProcessInstanceQuery()
                .processDefinitionKey(ExecutiveSignOff.KEY)
                .activityIdIn(ExecutiveSignOff.WAIT_FOR_APPROVERS)
                .list());
    }
}
