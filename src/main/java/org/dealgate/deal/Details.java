package org.dealgate.deal;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An event's details, in the order given; what is not known is left out. */
public final class Details {

    private final Map<String, Object> values = new LinkedHashMap<>();

    public Details and(String name, @Nullable Object value) {
        if (value instanceof Number || value instanceof Boolean) {
            values.put(name, value);
        } else if (value != null) {
            values.put(name, value.toString());
        }
        return this;
    }

    public Map<String, Object> map() {
        return values;
    }
}
