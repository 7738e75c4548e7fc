package org.dealgate.workflow.stage;

import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.dealgate.refusal.Blank;

/** What the designer set on an element as extension properties: fixed in the model, so no variable is written for it. */
class ElementProperties {

    private final DelegateExecution execution;

    ElementProperties(DelegateExecution execution) {
        this.execution = execution;
    }

    String required(String name) {
        return optional(name)
                .orElseThrow(() -> new IllegalStateException(
                        execution.getCurrentActivityId() + " has no property " + name + " in the model"));
    }

    /** Empty too where the Modeler left the field empty. */
    Optional<String> optional(String name) {
        var extensions = execution.getBpmnModelElementInstance().getExtensionElements();
        return extensions == null
                ? Optional.empty()
                : extensions.getElementsQuery().filterByType(CamundaProperties.class).list().stream()
                        .flatMap(properties -> properties.getCamundaProperties().stream())
                        .filter(property -> name.equals(property.getCamundaName()))
                        .map(CamundaProperty::getCamundaValue)
                        .filter(value -> !Blank.is(value))
                        .findFirst();
    }
}
