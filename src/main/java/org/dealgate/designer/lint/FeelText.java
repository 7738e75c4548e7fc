package org.dealgate.designer.lint;

import camundajar.impl.scala.Tuple2;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.camunda.feel.api.ParseResult;
import org.camunda.feel.syntaxtree.Exp;
import org.camunda.feel.syntaxtree.Filter;
import org.camunda.feel.syntaxtree.FunctionDefinition;
import org.camunda.feel.syntaxtree.FunctionInvocation;
import org.camunda.feel.syntaxtree.Ref;
import org.dealgate.workflow.deployment.FeelTree;

/**
 * A FEEL expression, as the engine reads it.
 *
 * @param variables the names that it takes from outside; empty where that cannot be told
 */
record FeelText(Exp expression, Set<String> variables) {

    /** Nobody writes longer ones; the parser is recursive. */
    private static final int LONGEST = 4000;

    /** Each bracket that is left open doubles the parser's time, and each loop within another multiplies it. */
    private static final int DEEPEST = 10;

    private static final int MOST_LOOPS = 3;

    private static final Pattern LOOP = Pattern.compile("\\b(for|some|every)\\b");
    private static final FeelEngineApi FEEL = FeelEngineBuilder.forJava().build();

    /** What the engine says is wrong. */
    static final class Malformed extends Exception {

        Malformed(String message) {
            super(message);
        }
    }

    static FeelText expression(String text) throws Malformed {
        return read(text, FEEL::parseExpression);
    }

    /** What stands in a cell of a decision table; not for empty ones. */
    static FeelText unaryTests(String text) throws Malformed {
        return read(text, FEEL::parseUnaryTests);
    }

    private static FeelText read(String text, Function<String, ParseResult> parser) throws Malformed {
        boolean tooMuch = text.length() > LONGEST
                || FeelTree.depth(text) > DEEPEST
                || LOOP.matcher(text).results().count() > MOST_LOOPS;
        if (tooMuch) {
            throw new Malformed(Beans.shortened(text));
        }
        try {
            ParseResult result = parser.apply(text);
            if (!result.isSuccess()) {
                throw new Malformed(Beans.shortened(result.failure().message()));
            }
            Exp expression = result.parsedExpression().expression();
            return new FeelText(expression, variables(expression));
        } catch (StackOverflowError e) {
            throw new Malformed(Beans.shortened(text));
        }
    }

    /** Whether it only compares: names, functions and arithmetic are something else. */
    boolean isPlain() {
        return FeelTree.parts(expression).noneMatch(part -> part instanceof Ref || part instanceof FunctionInvocation);
    }

    private static Set<String> variables(Exp expression) {
        List<Object> parts = FeelTree.parts(expression).toList();
        // names may stand for parts of what is filtered, or for a function's parameters
        boolean clear = parts.stream().noneMatch(p -> p instanceof Filter || p instanceof FunctionDefinition);
        Set<String> own = parts.stream()
                .filter(part -> part instanceof Tuple2<?, ?> pair && pair._1() instanceof String)
                .map(part -> (String) ((Tuple2<?, ?>) part)._1())
                .collect(Collectors.toSet());
        return parts.stream()
                .filter(part -> clear && part instanceof Ref)
                .map(part -> ((Ref) part).names().head())
                .filter(name -> !own.contains(name))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
