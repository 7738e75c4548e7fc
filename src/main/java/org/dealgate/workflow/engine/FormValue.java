package org.dealgate.workflow.engine;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Map;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.jspecify.annotations.Nullable;

/** A value on its way into a form. */
class FormValue {

    private static final ObjectMapper JSON = new ObjectMapper();

    private FormValue() {}

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
