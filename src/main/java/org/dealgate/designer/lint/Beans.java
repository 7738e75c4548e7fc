package org.dealgate.designer.lint;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.dealgate.workflow.deployment.Element;
import org.dealgate.workflow.published.PublishedBean;
import org.dealgate.workflow.published.PublishedBean.Kind;
import org.dealgate.workflow.published.PublishedBean.PublishedProperty;
import org.dealgate.workflow.published.PublishedBean.Question;

/** Delegates, listeners and questions that models name, and what delegates are told by their elements' properties. */
final class Beans implements Rule {

    private static final Set<String> WORKERS = Set.of("bpmn:serviceTask", "bpmn:sendTask", "bpmn:businessRuleTask");
    private static final List<String> WORK = List.of(
            "camunda:delegateExpression", "camunda:expression", "camunda:class", "camunda:type", "camunda:decisionRef");

    @Override
    public void check(Models models, Findings findings) {
        for (ProcessModel model : models.processes()) {
            model.process().all().forEach(element -> {
                delegate(model, element, models, findings);
                work(model, element, findings);
            });
            Expressions.in(model.process()).forEach(found -> questions(model, found, models, findings));
        }
    }

    private static void delegate(ProcessModel model, Element element, Models models, Findings findings) {
        String name = beanOf(element);
        if (name.isEmpty()) {
            return;
        }
        models.published()
                .find(name)
                .ifPresentOrElse(
                        bean -> {
                            if (!mayStand(bean.kind(), element)) {
                                findings.add(Check.BEAN_MISPLACED, model.file(), element, name);
                            }
                            properties(model, element, bean, models, findings);
                        },
                        () -> findings.add(Check.UNKNOWN_BEAN, model.file(), element, name));
    }

    /** Empty where it names none. */
    static String beanOf(Element element) {
        return element.attribute("camunda:delegateExpression")
                .or(() -> element.attribute("delegateExpression"))
                .flatMap(Juel::read)
                .flatMap(Juel::name)
                .orElse("");
    }

    private static boolean mayStand(Kind kind, Element at) {
        return switch (at.name()) {
            case "camunda:taskListener" -> kind == Kind.TASK_LISTENER;
            case "camunda:executionListener" -> kind == Kind.EXECUTION_LISTENER || kind == Kind.DELEGATE;
            default -> kind == Kind.DELEGATE;
        };
    }

    private static void properties(
            ProcessModel model, Element element, PublishedBean bean, Models models, Findings findings) {
        Map<String, String> given = propertiesOf(element);
        for (PublishedProperty property : bean.properties()) {
            String value = given.remove(property.name());
            if (value == null || value.isBlank()) {
                if (property.required()) {
                    findings.add(Check.MISSING_PROPERTY, model.file(), element, property.name(), bean.name());
                }
            } else if (!property.values().isEmpty() && !property.values().contains(value)) {
                findings.add(
                        Check.WRONG_PROPERTY,
                        model.file(),
                        element,
                        property.name(),
                        value,
                        String.join(", ", property.values()));
            } else if (property.name().equals("kind") && !models.surroundings().isBlockerKind(value)) {
                findings.add(Check.UNKNOWN_BLOCKER_KIND, model.file(), element, value);
            } else if (property.name().equals("textFrom")
                    && models.allForms().stream()
                            .allMatch(form -> form.fields(value).isEmpty())) {
                findings.add(Check.UNKNOWN_FIELD, model.file(), element, value);
            }
        }
        given.keySet().forEach(name -> findings.add(Check.UNREAD_PROPERTY, model.file(), element, name, bean.name()));
    }

    static Map<String, String> propertiesOf(Element element) {
        return element.extensions("camunda:properties")
                .flatMap(properties -> properties.children("camunda:property"))
                .filter(property -> property.attribute("name").isPresent())
                .collect(Collectors.toMap(
                        property -> property.attribute("name").orElseThrow(),
                        property -> property.attribute("value").orElse(""),
                        (first, second) -> first,
                        TreeMap::new));
    }

    private static void work(ProcessModel model, Element element, Findings findings) {
        if (WORKERS.contains(element.name())
                && WORK.stream()
                        .allMatch(attribute -> element.attribute(attribute).isEmpty())
                && element.extensions("camunda:connector").findAny().isEmpty()) {
            findings.add(Check.NOTHING_TO_DO, model.file(), element);
        }
    }

    private static void questions(ProcessModel model, Expressions.Found found, Models models, Findings findings) {
        var read = Juel.read(found.text());
        if (read.isEmpty()) {
            findings.add(Check.EXPRESSION_MALFORMED, model.file(), found.at(), shortened(found.text()));
        }
        for (Juel.Call call : read.map(Juel::calls).orElse(List.of())) {
            PublishedBean bean = models.published().find(call.bean()).orElse(null);
            if (bean == null) {
                findings.add(Check.UNKNOWN_BEAN, model.file(), found.at(), call.bean());
                continue;
            }
            List<Question> questions = bean.questions().stream()
                    .filter(question -> question.name().equals(call.method()))
                    .toList();
            if (questions.isEmpty()) {
                findings.add(Check.UNKNOWN_QUESTION, model.file(), found.at(), call.bean(), call.method());
            } else if (questions.stream().noneMatch(q -> q.parameters().size() == call.arguments())) {
                Question known = questions.get(0);
                findings.add(
                        Check.WRONG_ARGUMENTS,
                        model.file(),
                        found.at(),
                        call.bean() + "." + call.method(),
                        String.valueOf(call.arguments()),
                        String.join(", ", known.parameters()));
            }
        }
    }

    static String shortened(String text) {
        return text.length() <= 100 ? text : text.substring(0, 100) + "…";
    }
}
