package org.dealgate.workflow.engine;

import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.dmn.feel.impl.FeelException;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngineFactory;
import org.camunda.bpm.engine.variable.Variables;
import org.dealgate.workflow.task.FormConditions;
import org.springframework.stereotype.Component;

/** The engine's FEEL, which decision tables use too. */
@Component
class FeelConditions implements FormConditions {

    private final FeelEngine feel = new ScalaFeelEngineFactory().createInstance();

    @Override
    public Optional<Boolean> test(String expression, Map<String, Object> data) {
        try {
            Object result = feel.evaluateSimpleExpression(
                    expression, Variables.fromMap(data).asVariableContext());
            return result instanceof Boolean decided ? Optional.of(decided) : Optional.empty();
        } catch (FeelException e) {
            return Optional.empty();
        }
    }
}
