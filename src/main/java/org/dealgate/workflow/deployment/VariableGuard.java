package org.dealgate.workflow.deployment;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.dealgate.workflow.deployment.Guard.Findings;
import org.dealgate.workflow.model.Variables;
import org.dealgate.workflow.published.PublishedNames;

/**
 * The variables that say which deal a process runs for, and what its delegates act on, are handed on and never set: else
 * a model could act on another deal than its own. Nor is one set that has the name of a bean, and would be found instead.
 */
class VariableGuard {

    private static final Set<String> OF_THE_DEAL = Set.of(Variables.DEAL_NUMBER, Variables.OWNER, Variables.PINS);
    private static final Set<String> SETTING = Set.of(
            "camunda:resultVariable",
            "camunda:initiator",
            "camunda:errorCodeVariable",
            "camunda:errorMessageVariable",
            "camunda:escalationCodeVariable");
    private static final String EACH = "camunda:elementVariable";
    private static final Set<String> BUSINESS_KEYS = Set.of(
            "#{execution.processBusinessKey}", "${execution.processBusinessKey}", "${dealNumber}", "#{dealNumber}");

    private final PublishedNames published;
    private final Set<String> kept = new HashSet<>(OF_THE_DEAL);

    VariableGuard(PublishedNames published) {
        this.published = published;
        published.all().forEach(bean -> kept.addAll(bean.reads()));
    }

    boolean isKept(String variable) {
        return kept.contains(variable);
    }

    /** The rule that a model breaks by giving the variable a value. */
    Optional<String> refusal(String variable) {
        if (kept.contains(variable) || Expression.isIn(variable)) {
            return Optional.of("kept-variable");
        }
        return published.find(variable).map(hidden -> "bean-shadowed");
    }

    void check(Element element, Findings findings) {
        switch (element.name()) {
            case "camunda:in", "camunda:out" -> checkMapping(element, findings);
            case "camunda:inputParameter", "camunda:outputParameter", "bpmn:inputDataItem" ->
                checkSet(element, "name", findings);
            case "bpmn:multiInstanceLoopCharacteristics" -> checkEach(element, findings);
            default -> SETTING.forEach(attribute -> checkSet(element, attribute, findings));
        }
    }

    private void checkMapping(Element mapping, Findings findings) {
        Optional<String> businessKey = mapping.attribute("businessKey");
        if (businessKey.filter(key -> !BUSINESS_KEYS.contains(key.strip())).isPresent()) {
            findings.add("business-key", mapping, Findings.shown(businessKey.get()));
        }
        boolean handedOn = mapping.attribute("target").filter(kept::contains).isPresent()
                && mapping.attribute("source").equals(mapping.attribute("target"));
        if (!handedOn) {
            checkSet(mapping, "target", findings);
        }
    }

    private void checkSet(Element element, String attribute, Findings findings) {
        element.attribute(attribute)
                .map(String::strip)
                .ifPresent(name -> refusal(name).ifPresent(rule -> findings.add(rule, element, name)));
    }

    /** What a loop goes through may be kept where a bean says what there is, as of the deal's own approval requests. */
    private void checkEach(Element loop, Findings findings) {
        Optional<String> each = loop.attribute(EACH).filter(kept::contains).filter(name -> !OF_THE_DEAL.contains(name));
        boolean asked = loop.attribute("camunda:collection")
                .filter(VariableGuard::isQuestion)
                .isPresent();
        // the engine takes this one for the collection wherever it is there
        boolean other = loop.child("bpmn:loopDataInputRef").isPresent();
        if (each.isEmpty() || !asked || other) {
            checkSet(loop, EACH, findings);
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
