package org.dealgate.designer.backtest.decision;

import camundajar.impl.scala.util.Either;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.dmn.feel.impl.FeelEngineFactory;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngine;
import org.camunda.bpm.dmn.feel.impl.scala.function.CustomFunctionTransformer;
import org.camunda.bpm.engine.variable.context.VariableContext;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.camunda.feel.syntaxtree.ParsedExpression;
import org.camunda.feel.valuemapper.ValueMapper;
import org.jspecify.annotations.Nullable;

/**
 * The engine's FEEL as of the instant of a decision: it knows which variables were asked for in vain and whether the
 * clock was asked, and reads each expression once only, which the engine does at every evaluation.
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
        return new FeelEngine() {
            @Override
            public <T> T evaluateSimpleExpression(String expression, VariableContext variables) {
                return feel.evaluateSimpleExpression(expression, new Asked(variables));
            }

            @Override
            public boolean evaluateSimpleUnaryTests(String tests, String input, VariableContext variables) {
                return feel.evaluateSimpleUnaryTests(tests, input, new Asked(variables));
            }
        };
    }

    private class Asked implements VariableContext {

        private final VariableContext known;

        Asked(VariableContext known) {
            this.known = known;
        }

        @Override
        public @Nullable TypedValue resolve(String name) {
            return known.resolve(name);
        }

        @Override
        public boolean containsVariable(String name) {
            boolean contains = known.containsVariable(name);
            if (!contains) {
                missing.add(name);
            }
            return contains;
        }

        @Override
        public Set<String> keySet() {
            return known.keySet();
        }
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
