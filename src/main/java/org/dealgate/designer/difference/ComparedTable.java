package org.dealgate.designer.difference;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.dealgate.designer.difference.Change.Kind;
import org.dealgate.designer.difference.DecisionTable.Column;
import org.dealgate.designer.difference.DecisionTable.Rule;
import org.dealgate.workflow.deployment.Element;
import org.jspecify.annotations.Nullable;

/**
 * The table of a decision before and after, in one.
 *
 * @param rows those of the table after in their order, what is gone behind what it stood behind
 * @param hidden how many rows that do not differ are left out of a very large table
 */
record ComparedTable(String id, String title, String hitPolicy, List<Head> heads, List<Row> rows, int hidden) {

    /** Rules around one that differs, so that people see where they are. */
    private static final int AROUND = 2;

    private static final int MOST_ROWS = 1_000;

    /** @param kind null where the column is the same before and after */
    record Head(String title, boolean input, @Nullable Kind kind) {}

    /** @param before null where the table or the rule was not there; the same for after */
    record Cell(@Nullable String before, @Nullable String after) {

        public boolean same() {
            return Objects.equals(before, after);
        }
    }

    /**
     * @param before the rule's number, null where it was not there; the same for after
     * @param kinds empty where nothing differs
     * @param near whether something differs in it or close to it
     */
    record Row(@Nullable Integer before, @Nullable Integer after, Set<Kind> kinds, List<Cell> cells, boolean near) {

        /** Many rules have another number only because others came or went. */
        public String number() {
            if (before == null || after == null || before.equals(after)) {
                return String.valueOf(after == null ? before : after);
            }
            return before + " → " + after;
        }

        public boolean is(String kind) {
            return kinds.contains(Kind.valueOf(kind));
        }

        private Row asNear() {
            return new Row(before, after, kinds, cells, true);
        }
    }

    /** What a rule says beside its cells and annotation is told in words. */
    private static final Set<String> SHOWN = Set.of("cell", "cell.text", "id", "place", "rule.description");

    /** Whether a table shows all of it. */
    static boolean tells(Change change) {
        return change.type().equals("dmn:rule")
                && change.properties().stream().map(PropertyChange::property).allMatch(SHOWN::contains);
    }

    /** Those that differ. */
    static List<ComparedTable> of(Element before, Element after, Difference difference) {
        Map<String, Element> old = Standing.of(before);
        Map<String, Element> now = Standing.of(after);
        Set<String> ids = new LinkedHashSet<>(now.keySet());
        ids.addAll(old.keySet());
        List<ComparedTable> tables = new ArrayList<>();
        for (String id : ids) {
            Optional<DecisionTable> was = Optional.ofNullable(old.get(id)).flatMap(DecisionTable::in);
            Optional<DecisionTable> is = Optional.ofNullable(now.get(id)).flatMap(DecisionTable::in);
            boolean differs = was.isPresent() != is.isPresent()
                    || difference.changes().stream().anyMatch(change -> id.equals(change.within()));
            if (differs) {
                String title = Objects.requireNonNull(now.getOrDefault(id, old.get(id)))
                        .title();
                tables.add(of(id, title, was.orElse(DecisionTable.NONE), is.orElse(DecisionTable.NONE), difference));
            }
        }
        return tables;
    }

    private static ComparedTable of(
            String id, String title, DecisionTable before, DecisionTable after, Difference difference) {
        TablePair pair = new TablePair(before, after);
        Map<String, Column> oldColumns = byKey(before.columns(), pair);
        Map<String, Column> newColumns = byKey(after.columns(), pair);
        List<String> columns = new ArrayList<>();
        for (boolean input : List.of(true, false)) {
            columns.addAll(Order.merged(keys(before.columns(), input, pair), keys(after.columns(), input, pair)));
        }
        List<Head> heads = columns.stream()
                .map(key -> head(oldColumns.get(key), newColumns.get(key)))
                .toList();
        List<Row> rows = new Rows(id, pair, difference)
                .of(columns.stream()
                        .map(key -> new Columns(oldColumns.get(key), newColumns.get(key)))
                        .toList());
        List<Row> shown =
                rows.size() > MOST_ROWS ? rows.stream().filter(Row::near).toList() : rows;
        String hitPolicy = (after == DecisionTable.NONE ? before : after).hitPolicy();
        return new ComparedTable(id, title, hitPolicy, heads, shown, rows.size() - shown.size());
    }

    private static Head head(@Nullable Column before, @Nullable Column after) {
        Column either = Objects.requireNonNull(after == null ? before : after);
        return new Head(
                either.title(), either.input(), before == null ? Kind.ADDED : after == null ? Kind.REMOVED : null);
    }

    private static List<String> keys(List<Column> columns, boolean input, TablePair pair) {
        return columns.stream()
                .filter(column -> column.input() == input)
                .map(pair::key)
                .toList();
    }

    private static <T> Map<String, T> byKey(List<T> things, TablePair pair) {
        Map<String, T> map = new HashMap<>();
        things.forEach(thing -> map.put(pair.key(thing), thing));
        return map;
    }

    private record Columns(
            @Nullable Column before, @Nullable Column after) {

        Cell cell(@Nullable Rule was, @Nullable Rule is) {
            return new Cell(text(before, was), text(after, is));
        }

        private static @Nullable String text(@Nullable Column column, @Nullable Rule rule) {
            return column == null || rule == null ? null : column.text(rule);
        }
    }

    private record Rows(String decision, TablePair pair, Difference difference) {

        List<Row> of(List<Columns> columns) {
            Map<String, Rule> old = byKey(pair.before().rules(), pair);
            Map<String, Rule> now = byKey(pair.after().rules(), pair);
            Map<Rule, Integer> numbers = new HashMap<>();
            number(pair.before().rules(), numbers);
            number(pair.after().rules(), numbers);
            Map<String, Set<Kind>> kinds = kinds();
            List<Row> rows = new ArrayList<>();
            for (String key : Order.merged(
                    pair.before().rules().stream().map(pair::key).toList(),
                    pair.after().rules().stream().map(pair::key).toList())) {
                Rule was = old.get(key);
                Rule is = now.get(key);
                List<Cell> cells = new ArrayList<>();
                columns.forEach(column -> cells.add(column.cell(was, is)));
                cells.add(new Cell(was == null ? null : was.annotation(), is == null ? null : is.annotation()));
                Set<Kind> found = was == null
                        ? Set.of(Kind.ADDED)
                        : is == null
                                ? Set.of(Kind.REMOVED)
                                : kinds.getOrDefault(numbers.get(is).toString(), Set.of());
                rows.add(new Row(numbers.get(was), numbers.get(is), found, cells, false));
            }
            return near(rows);
        }

        /** Of the rules on both sides, by their numbers after. */
        private Map<String, Set<Kind>> kinds() {
            Map<String, Set<Kind>> kinds = new HashMap<>();
            difference.changes().stream()
                    .filter(change -> change.type().equals("dmn:rule") && decision.equals(change.within()))
                    .filter(change -> !change.is(Kind.REMOVED))
                    .forEach(change -> kinds.put(change.title(), change.kinds()));
            return kinds;
        }

        private static void number(List<Rule> rules, Map<Rule, Integer> numbers) {
            for (int i = 0; i < rules.size(); i++) {
                numbers.put(rules.get(i), i + 1);
            }
        }

        private static List<Row> near(List<Row> rows) {
            List<Row> marked = new ArrayList<>(rows);
            for (int i = 0; i < rows.size(); i++) {
                if (!rows.get(i).kinds().isEmpty()) {
                    for (int at = Math.max(0, i - AROUND); at <= Math.min(rows.size() - 1, i + AROUND); at++) {
                        marked.set(at, marked.get(at).asNear());
                    }
                }
            }
            return marked;
        }
    }
}
