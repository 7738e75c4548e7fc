package org.dealgate.designer.difference;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.dealgate.workflow.deployment.Element;

/** A decision's table as people read it: columns, and rules with a cell for each. */
final class DecisionTable {

    /** Of what is no table, or is not there. */
    static final DecisionTable NONE = new DecisionTable("", List.of(), List.of(), List.of());

    private final String hitPolicy;
    private final List<Column> columns = new ArrayList<>();
    private final List<Rule> rules;

    private DecisionTable(String hitPolicy, List<Element> inputs, List<Element> outputs, List<Rule> rules) {
        this.hitPolicy = hitPolicy;
        this.rules = rules;
        addColumns(inputs, true);
        addColumns(outputs, false);
    }

    private static DecisionTable of(Element table) {
        return new DecisionTable(
                table.attribute("hitPolicy").orElse("UNIQUE")
                        + table.attribute("aggregation").map(how -> " " + how).orElse(""),
                table.children("dmn:input").toList(),
                table.children("dmn:output").toList(),
                table.children("dmn:rule").map(Rule::new).toList());
    }

    static Optional<DecisionTable> in(Element decision) {
        return decision.child("dmn:decisionTable").map(DecisionTable::of);
    }

    /** Whether an element is told with the table's columns and rules. */
    static boolean tells(Element element) {
        return Stream.of("dmn:input", "dmn:output", "dmn:rule").anyMatch(element::is)
                && element.parent()
                        .filter(table -> table.is("dmn:decisionTable"))
                        .flatMap(Element::parent)
                        .filter(Standing::alone)
                        .isPresent();
    }

    /** Rules that have more cells than there are columns lose none of them. */
    private void addColumns(List<Element> declared, boolean input) {
        long cells =
                rules.stream().mapToLong(rule -> rule.cells(input).size()).max().orElse(0);
        for (int i = 0; i < Math.max(declared.size(), cells); i++) {
            columns.add(new Column(i < declared.size() ? Optional.of(declared.get(i)) : Optional.empty(), input, i));
        }
    }

    List<Column> columns() {
        return columns;
    }

    List<Rule> rules() {
        return rules;
    }

    /** With what is made of several results. */
    String hitPolicy() {
        return hitPolicy;
    }

    /** @param index among the inputs, or among the outputs, from 0 */
    record Column(Optional<Element> element, boolean input, int index) {

        String title() {
            return element.flatMap(e -> e.attribute("label").or(() -> meaning()))
                    .orElse(String.valueOf(index + 1));
        }

        Optional<String> id() {
            return element.flatMap(Element::id);
        }

        /** What is asked or answered: the expression of an input, the name of an output. */
        Optional<String> meaning() {
            return element.flatMap(e -> input
                    ? e.child("dmn:inputExpression")
                            .flatMap(x -> x.child("dmn:text"))
                            .map(Element::text)
                    : e.attribute("name"));
        }

        Optional<Element> cell(Rule rule) {
            List<Element> cells = rule.cells(input);
            return index < cells.size() ? Optional.of(cells.get(index)) : Optional.empty();
        }

        String text(Rule rule) {
            return cell(rule)
                    .flatMap(cell -> cell.child("dmn:text"))
                    .map(Element::text)
                    .orElse("");
        }
    }

    /** Compared by identity. */
    static final class Rule {

        private final Element element;
        private final List<Element> inputs;
        private final List<Element> outputs;

        Rule(Element element) {
            this.element = element;
            this.inputs = element.children("dmn:inputEntry").toList();
            this.outputs = element.children("dmn:outputEntry").toList();
        }

        Element element() {
            return element;
        }

        List<Element> cells(boolean input) {
            return input ? inputs : outputs;
        }

        String annotation() {
            return element.child("dmn:description").map(Element::text).orElse("");
        }
    }
}
