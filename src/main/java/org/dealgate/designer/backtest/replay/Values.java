package org.dealgate.designer.backtest.replay;

import java.util.Date;
import org.dealgate.designer.backtest.tape.Course.VariableWrite;
import org.jspecify.annotations.Nullable;

/** What a variable got, as the engine had it. */
class Values {

    private Values() {}

    static @Nullable Object of(VariableWrite write) {
        Object value = write.value();
        if (value == null && !"null".equals(write.type())) {
            throw new CannotKnow("value", write.name());
        }
        return switch (write.type()) {
            case "null" -> null;
            case "integer" -> ((Number) value).intValue();
            case "long" -> ((Number) value).longValue();
            case "double" -> Double.valueOf(String.valueOf(value));
            case "date" -> new Date(((Number) value).longValue());
            case "string", "boolean" -> value;
            default -> throw new CannotKnow("value", write.name());
        };
    }
}
