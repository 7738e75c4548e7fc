package org.dealgate.designer.backtest.decision;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What a decision answered before and after, row by row: a row that is about the same is the same row.
 *
 * @param added rows that were not there before
 * @param dropped rows that are there no longer
 * @param changed rows about the same that say something else
 * @param reordered nothing but the order is another one
 */
record Answers(
        List<Map<String, @Nullable Object>> added,
        List<Map<String, @Nullable Object>> dropped,
        List<Pair> changed,
        boolean reordered) {

    record Pair(Map<String, @Nullable Object> before, Map<String, @Nullable Object> after) {

        /** The outputs that differ. */
        Set<String> outputs() {
            var names = new TreeSet<>(before.keySet());
            names.addAll(after.keySet());
            names.removeIf(name ->
                    before.containsKey(name) == after.containsKey(name) && same(before.get(name), after.get(name)));
            return names;
        }
    }

    boolean differ() {
        return reordered || !added.isEmpty() || !dropped.isEmpty() || !changed.isEmpty();
    }

    /** @param about the outputs that say what a row is about; with none of them rows are paired in order */
    static Answers compare(
            List<Map<String, @Nullable Object>> before, List<Map<String, @Nullable Object>> after, List<String> about) {
        List<Map<String, @Nullable Object>> was = normal(before);
        List<Map<String, @Nullable Object>> is = normal(after);
        if (was.equals(is)) {
            return new Answers(List.of(), List.of(), List.of(), false);
        }
        var dropped = new ArrayList<>(was);
        is.forEach(dropped::remove);
        var added = new ArrayList<>(is);
        was.forEach(added::remove);
        if (dropped.isEmpty() && added.isEmpty()) {
            return new Answers(List.of(), List.of(), List.of(), true);
        }
        var changed = new ArrayList<Pair>();
        for (Map<String, @Nullable Object> row : List.copyOf(added)) {
            dropped.stream()
                    .filter(old -> about.stream().allMatch(output -> same(old.get(output), row.get(output))))
                    .findFirst()
                    .ifPresent(old -> {
                        dropped.remove(old);
                        added.remove(row);
                        changed.add(new Pair(old, row));
                    });
        }
        return new Answers(added, dropped, changed, false);
    }

    private static List<Map<String, @Nullable Object>> normal(List<Map<String, @Nullable Object>> rows) {
        return rows.stream().map(Answers::normal).toList();
    }

    /** 18, 18.0 and 18.00 are one number. */
    private static Map<String, @Nullable Object> normal(Map<String, @Nullable Object> row) {
        var normal = new LinkedHashMap<String, @Nullable Object>();
        row.forEach((name, value) -> normal.put(
                name, value instanceof Number number ? new BigDecimal(number.toString()).stripTrailingZeros() : value));
        return normal;
    }

    private static boolean same(@Nullable Object one, @Nullable Object other) {
        return one == null ? other == null : one.equals(other);
    }
}
