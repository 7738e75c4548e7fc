package org.dealgate.workflow.deployment;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.dealgate.workflow.deployment.Guard.Findings;
import org.dealgate.workflow.model.Variables;
import org.dealgate.workflow.published.PublishedNames;

/**
 * The variables that say which deal a process runs for, and what its delegates act on, are handed on and never set: else
 * a model could act on another deal than its own.
 */
class VariableGuard {

    private static final Set<String> OF_THE_DEAL = Set.of(Variables.DEAL_NUMBER, Variables.OWNER, Variables.PINS);
    private static final Set<String> SETTING = Set.of(
            "camunda:resultVariable",
            "camunda:initiator",
            "camunda:errorCodeVariable",
            "camunda:errorMessageVariable",
            "camunda:escalationCodeVariable");
    private static final Set<String> BUSINESS_KEYS = Set.of(
            "#{execution.processBusinessKey}", "${execution.processBusinessKey}", "${dealNumber}", "#{dealNumber}");

    private final Set<String> kept = new HashSet<>(OF_THE_DEAL);

    VariableGuard(PublishedNames published) {
        published.all().forEach(bean -> kept.addAll(bean.reads()));
    }

    boolean isKept(String variable) {
        return kept.contains(variable);
    }

    void check(Element element, Findings findings) {
        switch (element.name()) {
            case "camunda:in", "camunda:out" -> checkMapping(element, findings);
            case "camunda:inputParameter", "camunda:outputParameter" -> checkSet(element, "name", findings);
            case "bpmn:inputDataItem" -> checkEach(element, "name", findings);
            case "bpmn:multiInstanceLoopCharacteristics" -> checkEach(element, "camunda:elementVariable", findings);
            default -> SETTING.forEach(attribute -> checkSet(element, attribute, findings));
        }
    }

    private void checkMapping(Element mapping, Findings findings) {
        Optional<String> businessKey = mapping.attribute("businessKey");
        if (businessKey.filter(key -> !BUSINESS_KEYS.contains(key.strip())).isPresent()) {
            findings.add("business-key", mapping, Findings.shown(businessKey.get()));
        }
        if (!mapping.attribute("source").equals(mapping.attribute("target"))) {
            checkSet(mapping, "target", findings);
        }
    }

    private void checkSet(Element element, String attribute, Findings findings) {
        element.attribute(attribute)
                .map(String::strip)
                .filter(name -> kept.contains(name) || Expression.isIn(name))
                .ifPresent(name -> findings.add("kept-variable", element, name));
    }

    /** What a loop goes through may be kept where a bean says what there is, as of the deal's own approval requests. */
    private void checkEach(Element element, String attribute, Findings findings) {
        boolean asked = element.attribute("camunda:collection")
                .filter(VariableGuard::isQuestion)
                .isPresent();
        if (!asked || element.attribute(attribute).filter(OF_THE_DEAL::contains).isPresent()) {
            checkSet(element, attribute, findings);
        }
    }

    private static boolean isQuestion(String value) {
        try {
            return Expression.parse(value).call().isPresent();
        } catch (Expression.Malformed e) {
            return false;
        }
    }
}
