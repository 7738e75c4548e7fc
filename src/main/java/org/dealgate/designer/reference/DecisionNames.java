package org.dealgate.designer.reference;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.dealgate.workflow.deployment.Element;

/**
 * Decision tables: what they may use as inputs, and what they answer.
 *
 * @param given what Dealgate gives to the decisions that it asks, by their keys
 */
record DecisionNames(Shipped shipped, Map<String, List<String>> given) {

    Stream<Name> decisions() {
        return shipped.decisions().stream()
                .map(decision -> new Name(
                        Kind.DECISION,
                        key(decision),
                        List.of(
                                Detail.of("hit-policy", hitPolicy(decision)),
                                Detail.names("requires", Kind.DECISION, required(decision)),
                                Detail.names("inputs", Kind.INPUT, available(decision)),
                                Detail.names("outputs", Kind.OUTPUT, outputNames(decision)))));
    }

    /** A name means the same in every decision. */
    Stream<Name> inputs() {
        var decisionsByInput = new TreeMap<String, TreeSet<String>>();
        shipped.decisions()
                .forEach(decision -> available(decision)
                        .forEach(input -> decisionsByInput
                                .computeIfAbsent(input, i -> new TreeSet<>())
                                .add(key(decision))));
        return decisionsByInput.entrySet().stream()
                .map(e -> new Name(
                        Kind.INPUT,
                        e.getKey(),
                        List.of(
                                Detail.of("type", types(e.getKey())),
                                Detail.of(
                                        "values",
                                        columns(e.getKey())
                                                .flatMap(c -> values(c, "dmn:inputValues"))
                                                .distinct()
                                                .toList()),
                                Detail.names("for-decisions", Kind.DECISION, e.getValue()))));
    }

    Stream<Name> outputs() {
        return shipped.decisions().stream()
                .flatMap(decision -> outputs(decision)
                        .map(output -> new Name(
                                Kind.OUTPUT,
                                outputName(decision, output),
                                List.of(
                                        Detail.of(
                                                "type",
                                                output.attribute("typeRef").stream()
                                                        .toList()),
                                        Detail.of(
                                                "values",
                                                values(output, "dmn:outputValues")
                                                        .toList()),
                                        Detail.names("of-decision", Kind.DECISION, List.of(key(decision)))))));
    }

    /** What is given whenever the decision is asked, by itself or for one that requires it, and what it requires. */
    private TreeSet<String> available(Element decision) {
        var names = new TreeSet<String>();
        Stream.concat(Stream.of(key(decision)), askers(key(decision)))
                .filter(given::containsKey)
                .map(given::get)
                .map(List::copyOf)
                .reduce((one, other) -> one.stream().filter(other::contains).toList())
                .ifPresent(names::addAll);
        required(decision)
                .forEach(required -> outputs(decision(required))
                        .forEach(output -> names.add(output.attribute("name").orElseThrow())));
        return names;
    }

    private Stream<String> askers(String decision) {
        return shipped.decisions().stream()
                .filter(other -> required(other).contains(decision))
                .map(DecisionNames::key)
                .flatMap(other -> Stream.concat(Stream.of(other), askers(other)));
    }

    private List<String> types(String input) {
        return columns(input)
                .flatMap(column -> column.child("dmn:inputExpression").stream())
                .flatMap(expression -> expression.attribute("typeRef").stream())
                .distinct()
                .toList();
    }

    private Stream<Element> columns(String input) {
        return shipped.decisions().stream()
                .flatMap(decision -> decision.all("dmn:input"))
                .filter(column -> column.child("dmn:inputExpression")
                        .flatMap(expression -> expression.child("dmn:text"))
                        .filter(text -> text.text().equals(input))
                        .isPresent());
    }

    private static Stream<String> values(Element column, String list) {
        return column.child(list).flatMap(values -> values.child("dmn:text")).stream()
                .flatMap(text -> Arrays.stream(text.text().split(",")))
                .map(String::strip);
    }

    private Element decision(String key) {
        return shipped.decisions().stream()
                .filter(decision -> key(decision).equals(key))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> required(Element decision) {
        return decision.all("dmn:requiredDecision")
                .map(required -> required.attribute("href").orElseThrow().substring(1))
                .toList();
    }

    private static String hitPolicy(Element decision) {
        Optional<Element> table = decision.child("dmn:decisionTable");
        return table.flatMap(t -> t.attribute("hitPolicy")).orElse("UNIQUE");
    }

    private static Stream<Element> outputs(Element decision) {
        return decision.all("dmn:output");
    }

    private static List<String> outputNames(Element decision) {
        return outputs(decision).map(output -> outputName(decision, output)).toList();
    }

    private static String outputName(Element decision, Element output) {
        return key(decision) + "." + output.attribute("name").orElseThrow();
    }

    private static String key(Element decision) {
        return decision.id().orElseThrow();
    }
}
