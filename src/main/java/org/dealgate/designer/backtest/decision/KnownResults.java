package org.dealgate.designer.backtest.decision;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.variable.context.VariableContext;

/**
 * What expressions came to, by the values of the variables that they asked for: with the same values they ask for the
 * same and come to the same.
 */
class KnownResults {

    private static final int REMEMBERED = 5_000;

    private static class Same {

        private final List<String> names;
        private final Map<List<Optional<Object>>, Optional<Object>> results = new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<List<Optional<Object>>, Optional<Object>> eldest) {
                return size() > REMEMBERED;
            }
        };

        Same(List<String> names) {
            this.names = names;
        }
    }

    private final Map<String, List<Same>> byExpression = new HashMap<>();

    /** @param missing gets the variables that the expression asked for in vain; empty optional for a null result */
    Optional<Optional<Object>> find(String expression, VariableContext variables, Set<String> missing) {
        for (Same same : byExpression.getOrDefault(expression, List.of())) {
            List<Optional<Object>> values = same.names.stream()
                    .map(name -> AskedVariables.value(variables, name))
                    .toList();
            Optional<Object> known = same.results.get(values);
            if (known != null) {
                for (int i = 0; i < values.size(); i++) {
                    if (values.get(i).filter(AskedVariables.MISSING::equals).isPresent()) {
                        missing.add(same.names.get(i));
                    }
                }
                return Optional.of(known);
            }
        }
        return Optional.empty();
    }

    void add(String expression, Map<String, Optional<Object>> asked, Optional<Object> result) {
        List<String> names = List.copyOf(asked.keySet());
        List<Same> all = byExpression.computeIfAbsent(expression, e -> new ArrayList<>());
        Same same = all.stream().filter(s -> s.names.equals(names)).findFirst().orElseGet(() -> {
            var first = new Same(names);
            all.add(first);
            return first;
        });
        same.results.put(List.copyOf(asked.values()), result);
    }
}
