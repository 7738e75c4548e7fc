package org.dealgate.workflow.engine;

import java.util.LinkedHashMap;
import java.util.Map;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.type.ValueType;
import org.camunda.bpm.engine.variable.value.PrimitiveValue;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.jspecify.annotations.Nullable;

/** What came in with a form, freed of the engine's types. */
class FormInput {

    /** Stands for whatever is not a plain value; no field takes it. */
    private static final Object NOT_PLAIN = new Object();

    private FormInput() {}

    static Map<String, Object> plain(Map<String, Object> sent) {
        var plain = new LinkedHashMap<String, Object>();
        for (String name : sent.keySet()) {
            // asked for typed, an object is not deserialised
            Object value = sent instanceof VariableMap typed ? typed.getValueTyped(name) : sent.get(name);
            plain.put(name, plain(value));
        }
        return plain;
    }

    private static @Nullable Object plain(@Nullable Object value) {
        if (value instanceof TypedValue typed) {
            // a field left empty comes with the type of nothing
            boolean untyped = typed.getType() == null || typed.getType() == ValueType.NULL;
            return untyped || typed instanceof PrimitiveValue ? plain(typed.getValue()) : NOT_PLAIN;
        }
        boolean plain = value == null || value instanceof String || value instanceof Number || value instanceof Boolean;
        return plain ? value : NOT_PLAIN;
    }
}
