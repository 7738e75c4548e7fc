package org.dealgate.designer.lint;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.dealgate.designer.lint.ExpressionType.Scope;
import org.dealgate.workflow.deployment.Element;
import org.dealgate.workflow.published.PublishedBean.Question;

/** Conditions: whether they can be answered with yes or no, and all expressions: whether they compare like with like. */
final class Conditions implements Rule {

    private static final Set<String> CONDITIONS =
            Set.of("bpmn:conditionExpression", "bpmn:completionCondition", "bpmn:condition");
    private static final Set<String> TRUTHS = Set.of("boolean", "Boolean");
    private static final Set<String> NUMBERS = Set.of("int", "Integer", "long", "Long", "double", "BigDecimal");
    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");

    @Override
    public void check(Models models, Findings findings) {
        for (ProcessModel model : models.processes()) {
            Scope scope = scope(models.flow(model), models);
            model.process()
                    .all()
                    .filter(element -> CONDITIONS.contains(element.name()))
                    .filter(element -> !element.text().isBlank())
                    .forEach(condition -> yesOrNo(model, condition, scope, findings));
            Expressions.in(model.process())
                    .forEach(found -> Juel.read(found.text())
                            .map(juel -> ExpressionType.clashes(juel.root(), scope))
                            .orElse(List.of())
                            .forEach(clash -> findings.add(Check.WRONG_COMPARISON, model.file(), found.at(), clash)));
        }
    }

    private static void yesOrNo(ProcessModel model, Element condition, Scope scope, Findings findings) {
        String text = condition.text().strip();
        if (!Juel.isIn(text)) {
            findings.add(Check.NO_EXPRESSION, model.file(), condition, Beans.shortened(text));
            return;
        }
        Juel.read(text)
                .map(juel -> ExpressionType.of(juel.root(), scope))
                .filter(type -> type == ExpressionType.TEXT || type == ExpressionType.NUMBER)
                .ifPresent(type -> findings.add(Check.NOT_YES_OR_NO, model.file(), condition, Beans.shortened(text)));
    }

    static Scope scope(DataFlow flow, Models models) {
        return new Scope(name -> variable(name, flow), question -> answer(question, models));
    }

    private static ExpressionType variable(String name, DataFlow flow) {
        List<ExpressionType> types = flow.writes(name).stream()
                .map(write -> write.field().map(Conditions::field).orElse(ExpressionType.UNKNOWN))
                .distinct()
                .toList();
        if (DataFlow.isAlwaysThere(name)) {
            return ExpressionType.TEXT;
        }
        return types.size() == 1 ? types.get(0) : ExpressionType.UNKNOWN;
    }

    private static ExpressionType field(FormComponent field) {
        return switch (field.type()) {
            case "checkbox" -> ExpressionType.TRUTH;
            case "number" -> ExpressionType.NUMBER;
            case "radio", "select" ->
                field.options()
                        .filter(options -> options.stream()
                                .noneMatch(option -> NUMBER.matcher(option).matches()))
                        .map(options -> ExpressionType.TEXT)
                        .orElse(ExpressionType.UNKNOWN);
            default -> ExpressionType.UNKNOWN;
        };
    }

    private static ExpressionType answer(String question, Models models) {
        String[] name = question.split("\\.", 2);
        Optional<String> returns = models.published().find(name[0]).stream()
                .flatMap(bean -> bean.questions().stream())
                .filter(known -> name.length == 2 && known.name().equals(name[1]))
                .map(Question::returns)
                .findFirst();
        if (returns.filter(TRUTHS::contains).isPresent()) {
            return ExpressionType.TRUTH;
        }
        return returns.filter(NUMBERS::contains).isPresent() ? ExpressionType.NUMBER : ExpressionType.UNKNOWN;
    }
}
