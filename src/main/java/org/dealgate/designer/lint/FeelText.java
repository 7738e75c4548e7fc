package org.dealgate.designer.lint;

import camundajar.impl.scala.Product;
import camundajar.impl.scala.Tuple2;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.camunda.feel.api.ParseResult;
import org.camunda.feel.syntaxtree.Exp;
import org.camunda.feel.syntaxtree.Filter;
import org.camunda.feel.syntaxtree.FunctionDefinition;
import org.camunda.feel.syntaxtree.Ref;

/**
 * A FEEL expression, as the engine reads it.
 *
 * @param variables the names that it takes from outside; empty where that cannot be told
 */
record FeelText(Exp expression, Set<String> variables) {

    /** Nobody writes longer ones; the parser is recursive. */
    private static final int LONGEST = 4000;

    private static final int DEEPEST = 30;

    /** Each one within another multiplies the parser's time. */
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
                || depth(text) > DEEPEST
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

    /** How deep its brackets are nested. */
    private static int depth(String text) {
        int depth = 0;
        int deepest = 0;
        for (char c : text.toCharArray()) {
            if ("([{".indexOf(c) >= 0) {
                deepest = Math.max(deepest, ++depth);
            } else if (")]}".indexOf(c) >= 0) {
                depth--;
            }
        }
        return deepest;
    }

    private static Set<String> variables(Exp expression) {
        var names = new LinkedHashSet<String>();
        var own = new HashSet<String>();
        boolean clear = collect(expression, names, own);
        names.removeAll(own);
        return clear ? names : Set.of();
    }

    /** False where names may stand for parts of what is filtered. */
    private static boolean collect(Object node, Set<String> names, Set<String> own) {
        boolean clear = !(node instanceof Filter || node instanceof FunctionDefinition);
        if (node instanceof Ref ref) {
            names.add(ref.names().head());
        } else if (node instanceof Product product) {
            if (product instanceof Tuple2<?, ?> pair && pair._1() instanceof String name) {
                own.add(name);
            }
            for (int i = 0; i < product.productArity(); i++) {
                clear &= collect(product.productElement(i), names, own);
            }
        }
        return clear;
    }
}
