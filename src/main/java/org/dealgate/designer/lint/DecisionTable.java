package org.dealgate.designer.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.camunda.feel.syntaxtree.ConstString;
import org.camunda.feel.syntaxtree.Exp;
import org.dealgate.workflow.decision.ProgramDecision.Input;
import org.dealgate.workflow.decision.ProgramDecision.Type;
import org.dealgate.workflow.deployment.Element;
import org.dealgate.workflow.deployment.FeelTree;
import org.jspecify.annotations.Nullable;

/** A decision table with its FEEL read. */
final class DecisionTable {

    private static final Set<String> WHOLE = Set.of("integer", "long");

    /**
     * @param text as it is written; blank where it is empty
     * @param read null where it is empty or cannot be read
     */
    record Cell(
            Element element,
            String text,
            @Nullable FeelText read,
            @Nullable String malformed) {}

    private final List<Element> inputs;
    private final List<Element> outputs;
    private final List<Element> rules;
    private final String hitPolicy;

    DecisionTable(DecisionModel decision) {
        this.inputs = decision.inputs();
        this.outputs = decision.outputs();
        this.rules = decision.rules();
        this.hitPolicy =
                decision.table().flatMap(table -> table.attribute("hitPolicy")).orElse("UNIQUE");
    }

    List<Element> inputs() {
        return inputs;
    }

    List<Element> outputs() {
        return outputs;
    }

    List<Element> rules() {
        return rules;
    }

    String hitPolicy() {
        return hitPolicy;
    }

    List<Cell> inputColumn(int column) {
        return column(DecisionTable::inputCells, column);
    }

    List<Cell> outputColumn(int column) {
        return column(DecisionTable::outputCells, column);
    }

    /** Without the rules that have too few cells. */
    private List<Cell> column(Function<Element, List<Cell>> cells, int column) {
        return rules.stream()
                .map(cells)
                .filter(row -> row.size() > column)
                .map(row -> row.get(column))
                .toList();
    }

    /** Whether each rule says something of an input. */
    boolean alwaysTests(String input) {
        return IntStream.range(0, inputs.size())
                .filter(column -> inputName(inputs.get(column)).equals(input))
                .anyMatch(column -> inputColumn(column).stream().allMatch(cell -> cell.read() != null));
    }

    /** By column; what stands in columns that the table does not have is left out. */
    static List<Cell> inputCells(Element rule) {
        return rule.children("dmn:inputEntry").map(entry -> cell(entry, true)).toList();
    }

    static List<Cell> outputCells(Element rule) {
        return rule.children("dmn:outputEntry").map(entry -> cell(entry, false)).toList();
    }

    /** Of an input expression, an input's or output's values, or a literal expression. */
    static Cell cell(Element element, boolean tests) {
        String text = element.child("dmn:text").map(Element::text).orElse("");
        // a dash stands for everything, as an empty cell does
        if (text.isBlank() || tests && text.equals("-") || !isFeel(element)) {
            return new Cell(element, "", null, null);
        }
        try {
            return new Cell(element, text, tests ? FeelText.unaryTests(text) : FeelText.expression(text), null);
        } catch (FeelText.Malformed e) {
            return new Cell(element, text, null, e.getMessage());
        }
    }

    private static boolean isFeel(Element element) {
        return element.attribute("expressionLanguage")
                .map(language -> language.toLowerCase().contains("feel"))
                .orElse(true);
    }

    static String inputName(Element input) {
        return input.child("dmn:inputExpression")
                .flatMap(expression -> expression.child("dmn:text"))
                .map(Element::text)
                .filter(text -> !text.isBlank())
                .orElse(input.title());
    }

    static Optional<String> type(Element input) {
        return input.child("dmn:inputExpression").flatMap(expression -> expression.attribute("typeRef"));
    }

    /** The texts that a column may hold, where they are listed. */
    static List<String> listed(Element column) {
        Cell values = column.child("dmn:inputValues")
                .or(() -> column.child("dmn:outputValues"))
                .map(element -> cell(element, true))
                .orElse(null);
        var texts = new ArrayList<String>();
        if (values != null && values.read() != null) {
            FeelTree.parts(values.read().expression())
                    .filter(ConstString.class::isInstance)
                    .forEach(text -> texts.add(((ConstString) text).value()));
        }
        return texts;
    }

    /** Empty where a rule has more or fewer cells than there are columns. */
    Optional<RuleGrid> grid(Map<String, Input> known) {
        List<List<Cell>> cells = rules.stream().map(DecisionTable::inputCells).toList();
        if (cells.stream().anyMatch(row -> row.size() != inputs.size())) {
            return Optional.empty();
        }
        var domains = new ArrayList<CellDomain>();
        for (int column = 0; column < inputs.size(); column++) {
            int at = column;
            Element input = inputs.get(column);
            List<Exp> expressions = cells.stream()
                    .flatMap(row -> Stream.ofNullable(row.get(at).read()))
                    .map(FeelText::expression)
                    .toList();
            Optional<Input> given = Optional.ofNullable(known.get(inputName(input)));
            boolean whole = type(input).filter(WHOLE::contains).isPresent()
                    || given.filter(i -> i.type() == Type.WHOLE_NUMBER).isPresent();
            List<String> listed = listed(input);
            domains.add(new CellDomain(
                    expressions, listed.isEmpty() ? given.map(Input::values).orElse(listed) : listed, whole));
        }
        var rows = new ArrayList<List<@Nullable Exp>>();
        for (List<Cell> row : cells) {
            var expressions = new ArrayList<@Nullable Exp>();
            row.forEach(cell ->
                    expressions.add(cell.read() == null ? null : cell.read().expression()));
            rows.add(expressions);
        }
        return Optional.of(new RuleGrid(domains, rows));
    }
}
