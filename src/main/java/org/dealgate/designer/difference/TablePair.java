package org.dealgate.designer.difference;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.dealgate.designer.difference.DecisionTable.Column;
import org.dealgate.designer.difference.DecisionTable.Rule;
import org.dealgate.workflow.deployment.Element;

/** The tables of one decision before and after: which column and which rule is which. */
final class TablePair {

    /** Half of a rule's cells. */
    private static final double LIKELY = 0.5;

    private static final int MOST_PAIRS = 250_000;

    private final DecisionTable before;
    private final DecisionTable after;
    private final Matching<Column> columns;
    private final Matching<Rule> rules;
    private final Map<Object, String> keys = new HashMap<>();

    TablePair(DecisionTable before, DecisionTable after) {
        this.before = before;
        this.after = after;
        columns = new Matching<>(before.columns(), after.columns())
                .by(Column::id)
                .by(column -> column.meaning().map(meaning -> List.of(column.input(), meaning)))
                .by(column -> Optional.of(List.of(column.input(), column.title())));
        List<Column> kept = before.columns().stream()
                .filter(column -> columns.of(column).isPresent())
                .toList();
        Map<Rule, List<String>> contents = new HashMap<>();
        before.rules().forEach(rule -> contents.put(rule, content(rule, kept)));
        List<Column> now =
                kept.stream().flatMap(column -> columns.of(column).stream()).toList();
        after.rules().forEach(rule -> contents.put(rule, content(rule, now)));
        rules = new Matching<>(before.rules(), after.rules())
                .by(rule -> rule.element().id())
                .by(rule -> Optional.ofNullable(contents.get(rule)))
                .byLikeness(
                        (one, other) ->
                                alike(contents.getOrDefault(one, List.of()), contents.getOrDefault(other, List.of())),
                        LIKELY,
                        MOST_PAIRS);
        key(before.columns(), after.columns(), columns, Column::id);
        key(before.rules(), after.rules(), rules, rule -> rule.element().id());
    }

    /** Of each decision that has a table on both sides, by its id. */
    static Map<String, TablePair> between(Element before, Element after) {
        Map<String, Element> now = Standing.of(after);
        Map<String, TablePair> pairs = new LinkedHashMap<>();
        Standing.of(before)
                .forEach((id, decision) -> DecisionTable.in(decision)
                        .ifPresent(old -> Optional.ofNullable(now.get(id))
                                .flatMap(DecisionTable::in)
                                .ifPresent(table -> pairs.put(id, new TablePair(old, table)))));
        return pairs;
    }

    DecisionTable before() {
        return before;
    }

    DecisionTable after() {
        return after;
    }

    Matching<Rule> rules() {
        return rules;
    }

    Matching<Column> columns() {
        return columns;
    }

    /** Of a column or a rule: the same before and after. */
    String key(Object columnOrRule) {
        return Objects.requireNonNull(keys.get(columnOrRule));
    }

    /** Whether the column is in both tables. */
    boolean isKept(Column column, boolean old) {
        return old ? columns.of(column).isPresent() : !columns.isNew(column);
    }

    private static List<String> content(Rule rule, List<Column> columns) {
        List<String> cells = new ArrayList<>();
        columns.forEach(column -> cells.add(column.text(rule)));
        cells.add(rule.annotation());
        return cells;
    }

    private static double alike(List<String> one, List<String> other) {
        int same = 0;
        for (int i = 0; i < one.size(); i++) {
            same += one.get(i).equals(other.get(i)) ? 1 : 0;
        }
        return (double) same / one.size();
    }

    private <T> void key(List<T> old, List<T> now, Matching<T> matching, Function<T, Optional<String>> id) {
        Set<String> used = new HashSet<>();
        for (T thing : now) {
            keys.put(thing, unique(id.apply(thing).orElse("after"), used));
        }
        for (T thing : old) {
            keys.put(
                    thing,
                    matching.of(thing)
                            .map(keys::get)
                            .orElseGet(() -> unique(id.apply(thing).orElse("before"), used)));
        }
    }

    private static String unique(String id, Set<String> used) {
        String key = id;
        for (int i = 2; !used.add(key); i++) {
            key = id + "#" + i;
        }
        return key;
    }
}
