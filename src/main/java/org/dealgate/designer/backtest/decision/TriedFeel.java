package org.dealgate.designer.backtest.decision;

import camundajar.impl.scala.util.Either;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.dmn.feel.impl.FeelEngineFactory;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngine;
import org.camunda.bpm.dmn.feel.impl.scala.function.CustomFunctionTransformer;
import org.camunda.bpm.engine.variable.context.VariableContext;
import org.camunda.feel.syntaxtree.ParsedExpression;
import org.camunda.feel.valuemapper.ValueMapper;
import org.jspecify.annotations.Nullable;

/**
 * The engine's FEEL as of the instant of a decision: it knows which variables were asked for in vain and whether the
 * clock was asked. It reads each expression once only and remembers results, which the engine does not.
 */
class TriedFeel implements FeelEngineFactory {

    private final Set<String> missing = new TreeSet<>();
    private Instant now = Instant.EPOCH;
    private boolean clockAsked;

    /** Forgets what was asked before. */
    void begin(Instant at) {
        now = at;
        clockAsked = false;
        missing.clear();
    }

    Set<String> missing() {
        return Set.copyOf(missing);
    }

    boolean clockAsked() {
        return clockAsked;
    }

    @Override
    public FeelEngine createInstance() {
        var feel = new ReadOnce();
        var expressions = new KnownResults();
        var unaryTests = new KnownResults();
        return new FeelEngine() {
            @Override
            @SuppressWarnings("unchecked")
            public <T> T evaluateSimpleExpression(String expression, VariableContext variables) {
                return (T) result(
                        expressions, expression, variables, asked -> feel.evaluateSimpleExpression(expression, asked));
            }

            @Override
            public boolean evaluateSimpleUnaryTests(String tests, String input, VariableContext variables) {
                return Boolean.TRUE.equals(result(
                        unaryTests,
                        input + " " + tests,
                        variables,
                        asked -> feel.evaluateSimpleUnaryTests(tests, input, asked)));
            }
        };
    }

    private @Nullable Object result(
            KnownResults known,
            String expression,
            VariableContext variables,
            Function<VariableContext, @Nullable Object> evaluation) {
        Optional<Optional<Object>> found = known.find(expression, variables, missing);
        if (found.isPresent()) {
            return found.get().orElse(null);
        }
        boolean askedBefore = clockAsked;
        clockAsked = false;
        var asked = new AskedVariables(variables, missing);
        Object result = evaluation.apply(asked);
        if (!clockAsked) {
            asked.asked().ifPresent(names -> known.add(expression, names, Optional.ofNullable(result)));
        }
        clockAsked |= askedBefore;
        return result;
    }

    private class ReadOnce extends ScalaFeelEngine {

        ReadOnce() {
            super(null);
        }

        @Override
        protected org.camunda.feel.FeelEngine buildFeelEngine(
                CustomFunctionTransformer functions, ValueMapper.CompositeValueMapper mapper) {
            return new org.camunda.feel.FeelEngine(
                    functions, mapper, new org.camunda.feel.FeelEngine.Configuration(false), () -> {
                        clockAsked = true;
                        return now.atZone(ZoneId.systemDefault());
                    }) {

                private final Map<String, Either<Failure, ParsedExpression>> expressions = new HashMap<>();
                private final Map<String, Either<Failure, ParsedExpression>> unaryTests = new HashMap<>();

                @Override
                public Either<Failure, ParsedExpression> parseExpression(String expression) {
                    return expressions.computeIfAbsent(expression, super::parseExpression);
                }

                @Override
                public Either<Failure, ParsedExpression> parseUnaryTests(String tests) {
                    return unaryTests.computeIfAbsent(tests, super::parseUnaryTests);
                }
            };
        }
    }
}
