package org.dealgate.workflow.deployment;

import java.util.Optional;
import java.util.Set;
import org.dealgate.workflow.deployment.Expression.Argument;
import org.dealgate.workflow.deployment.Expression.Call;
import org.dealgate.workflow.deployment.Guard.Findings;
import org.dealgate.workflow.published.PublishedBean;
import org.dealgate.workflow.published.PublishedBean.Question;
import org.dealgate.workflow.published.PublishedNames;

/** Expressions only ask: for variables, and published questions to beans about the deal that they run for. */
class ExpressionGuard {

    /** Names that lead into the engine wherever no variable has them. */
    private static final Set<String> ENGINE = Set.of(
            "execution",
            "task",
            "caseExecution",
            "externalTask",
            "authenticatedUserId",
            "currentUser",
            "currentUserGroups",
            "now",
            "dateTime",
            "scope",
            "S",
            "XML",
            "JSON",
            "connector",
            "applicationContext");

    private final PublishedNames published;
    private final VariableGuard variables;

    ExpressionGuard(PublishedNames published, VariableGuard variables) {
        this.published = published;
        this.variables = variables;
    }

    void check(String value, Element at, Findings findings) {
        parse(value, at, findings).ifPresent(expression -> check(expression, at, findings));
    }

    /** What a task works out must be a question as a whole. */
    void checkQuestion(String value, Element at, Findings findings) {
        parse(value, at, findings).ifPresent(expression -> {
            if (expression.call().isEmpty()) {
                findings.add("no-question", at, Findings.shown(value));
            } else {
                check(expression, at, findings);
            }
        });
    }

    private static Optional<Expression> parse(String value, Element at, Findings findings) {
        try {
            return Optional.of(Expression.parse(value));
        } catch (Expression.Malformed e) {
            findings.add("expression", at, Findings.shown(value), Findings.shown(e.near()));
            return Optional.empty();
        }
    }

    private void check(Expression expression, Element at, Findings findings) {
        for (String name : expression.variables()) {
            if (ENGINE.contains(name) || published.find(name).isPresent()) {
                findings.add("no-variable", at, name);
            }
        }
        expression.calls().forEach(call -> check(call, at, findings));
    }

    private void check(Call call, Element at, Findings findings) {
        Optional<PublishedBean> bean = published.find(call.bean());
        Optional<Question> question = bean.stream()
                .flatMap(b -> b.questions().stream())
                .filter(q -> q.name().equals(call.method()))
                .findFirst();
        if (bean.isEmpty()) {
            findings.add(ENGINE.contains(call.bean()) ? "no-variable" : "unknown-bean", at, call.bean());
        } else if (question.isEmpty()) {
            findings.add("unknown-question", at, call.bean(), call.method());
        } else if (question.get().parameters().size() != call.arguments().size()) {
            findings.add(
                    "wrong-arguments",
                    at,
                    call.toString(),
                    String.valueOf(call.arguments().size()),
                    String.join(", ", question.get().parameters()));
        } else {
            checkArguments(call, question.get(), at, findings);
        }
    }

    /** A model knows its own deal and asks about no other. */
    private void checkArguments(Call call, Question question, Element at, Findings findings) {
        for (int i = 0; i < question.parameters().size(); i++) {
            String parameter = question.parameters().get(i);
            Argument argument = call.arguments().get(i);
            if (variables.isKept(parameter)
                    && !(argument.isVariable() && argument.text().equals(parameter))) {
                findings.add("own-deal", at, call.toString(), argument.text(), parameter);
            }
        }
    }
}
