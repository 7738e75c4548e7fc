package org.dealgate.workflow.deployment;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dealgate.workflow.deployment.Guard.Findings;
import org.dealgate.workflow.published.PublishedBean;
import org.dealgate.workflow.published.PublishedBean.Kind;
import org.dealgate.workflow.published.PublishedNames;

/** What a process may contain: elements and attributes on a list, beans that are published, expressions that only ask. */
class BpmnGuard {

    private static final Map<String, Kind> LISTENERS =
            Map.of("camunda:taskListener", Kind.TASK_LISTENER, "camunda:executionListener", Kind.EXECUTION_LISTENER);
    private static final Set<String> DELEGATES = Set.of("delegateExpression", "camunda:delegateExpression");

    private final PublishedNames published;
    private final ExpressionGuard expressions;
    private final VariableGuard variables;

    BpmnGuard(PublishedNames published, VariableGuard variables) {
        this.published = published;
        this.variables = variables;
        this.expressions = new ExpressionGuard(published, variables);
    }

    void check(Element root, Findings findings) {
        if (!root.is("bpmn:definitions")) {
            findings.add("not-bpmn", root, root.name());
            return;
        }
        checkAttributes(root, findings);
        // the engine takes the picture from here and nothing else
        root.children().stream().filter(e -> !e.is("bpmndi:BPMNDiagram")).forEach(e -> checkPart(e, findings));
    }

    private void checkPart(Element element, Findings findings) {
        Optional<String> refused = BpmnVocabulary.refusal(element);
        if (refused.isPresent()) {
            findings.add(refused.get(), element, element.name());
            return;
        }
        if (startsWithoutDeal(element)) {
            findings.add("start-without-deal", element);
        }
        checkAttributes(element, findings);
        variables.check(element, findings);
        if (Expression.isIn(element.text())) {
            expressions.check(element.text(), element, findings);
        }
        element.children().forEach(child -> checkPart(child, findings));
    }

    /** Processes begin when their deal is opened or their stage is reached. */
    private static boolean startsWithoutDeal(Element element) {
        return element.is("bpmn:startEvent")
                && element.parent().filter(p -> p.is("bpmn:process")).isPresent()
                && element.children().stream().anyMatch(c -> c.name().endsWith("EventDefinition"));
    }

    private void checkAttributes(Element element, Findings findings) {
        element.attributes().forEach((name, value) -> {
            Optional<String> refused = BpmnVocabulary.refusal(element, name);
            if (refused.isPresent()) {
                findings.add(refused.get(), element, name, Findings.shown(value));
            } else if (DELEGATES.contains(name)) {
                checkDelegate(element, value, findings);
            } else if (name.equals("camunda:expression")) {
                expressions.checkQuestion(value, element, findings);
            } else if (Expression.isIn(value)) {
                expressions.check(value, element, findings);
            }
        });
    }

    /** Where the checks of every deployment say the same, they say it in the same words, and it is read once. */
    private void checkDelegate(Element element, String value, Findings findings) {
        Optional<String> name = name(value);
        if (name.isEmpty()) {
            findings.add("delegate", element, Findings.shown(value));
            return;
        }
        Optional<PublishedBean> bean = published.find(name.get());
        if (bean.isEmpty()) {
            findings.add("unknown-bean", element, name.get());
        } else if (bean.get().kind() != LISTENERS.getOrDefault(element.name(), Kind.DELEGATE)) {
            findings.add("bean-misplaced", element, name.get());
        }
    }

    private static Optional<String> name(String value) {
        try {
            return Expression.parse(value).name();
        } catch (Expression.Malformed e) {
            return Optional.empty();
        }
    }
}
