package org.dealgate.workflow.engine;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.value.SerializableValue;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.jspecify.annotations.Nullable;

/** Values on their way into a form. */
public class FormValues {

    private static final ObjectMapper JSON = new ObjectMapper();

    private FormValues() {}

    static TypedValue of(@Nullable Object value) {
        if (value == null) {
            return Variables.untypedNullValue();
        }
        if (value instanceof BigDecimal number) {
            return number.stripTrailingZeros().scale() <= 0
                    ? Variables.longValue(number.longValue())
                    : Variables.doubleValue(number.doubleValue());
        }
        if (value instanceof Number number) {
            return Variables.longValue(number.longValue());
        }
        if (value instanceof Boolean flag) {
            return Variables.booleanValue(flag);
        }
        if (value instanceof Collection<?> || value instanceof Map<?, ?>) {
            return list(value);
        }
        return Variables.stringValue(value.toString());
    }

    /** For a form that is rendered by ourselves: ready for JSON, with lists as lists. */
    public static Map<String, Object> json(VariableMap variables) {
        var values = new LinkedHashMap<String, Object>();
        for (String name : variables.keySet()) {
            TypedValue value = variables.getValueTyped(name);
            values.put(name, value instanceof SerializableValue list ? read(list) : value.getValue());
        }
        return values;
    }

    private static Object read(SerializableValue list) {
        try {
            return JSON.readValue(list.getValueSerialized(), Object.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Tasklist parses what says that it is JSON; it is never read back. */
    private static TypedValue list(Object value) {
        try {
            return Variables.serializedObjectValue(JSON.writeValueAsString(value))
                    .serializationDataFormat("application/json")
                    .objectTypeName(value instanceof Map ? Map.class.getName() : Collection.class.getName())
                    .create();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
