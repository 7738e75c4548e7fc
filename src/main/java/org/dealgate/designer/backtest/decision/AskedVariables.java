package org.dealgate.designer.backtest.decision;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.variable.context.VariableContext;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.jspecify.annotations.Nullable;

/** Variables that remember which of them an expression asked for. */
class AskedVariables implements VariableContext {

    /** In place of a value: there is no such variable. */
    static final Object MISSING = new Object();

    private final VariableContext known;
    private final Map<String, Optional<Object>> asked = new LinkedHashMap<>();
    private final Set<String> missing;
    private boolean all;

    /** @param missing gets the names that are asked for in vain */
    AskedVariables(VariableContext known, Set<String> missing) {
        this.known = known;
        this.missing = missing;
    }

    /** Empty where the expression looked at all there are. */
    Optional<Map<String, Optional<Object>>> asked() {
        return all ? Optional.empty() : Optional.of(asked);
    }

    static Optional<Object> value(VariableContext variables, String name) {
        if (!variables.containsVariable(name)) {
            return Optional.of(MISSING);
        }
        TypedValue value = variables.resolve(name);
        return Optional.ofNullable(value == null ? null : value.getValue());
    }

    @Override
    public @Nullable TypedValue resolve(String name) {
        note(name);
        return known.resolve(name);
    }

    @Override
    public boolean containsVariable(String name) {
        note(name);
        return known.containsVariable(name);
    }

    @Override
    public Set<String> keySet() {
        all = true;
        return known.keySet();
    }

    private void note(String name) {
        Optional<Object> value = asked.computeIfAbsent(name, n -> value(known, n));
        if (value.filter(MISSING::equals).isPresent()) {
            missing.add(name);
        }
    }
}
