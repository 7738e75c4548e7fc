package org.dealgate.designer.lint;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.dealgate.workflow.deployment.Element;
import org.dealgate.workflow.deployment.ModelFile;

/**
 * A decision of a DMN file.
 *
 * @param graph of the whole file
 */
record DecisionModel(ModelFile file, Element decision, DecisionGraph graph) {

    static Stream<DecisionModel> of(ModelFile file, Element definitions) {
        var graph = new DecisionGraph(definitions);
        return definitions.children("dmn:decision").map(decision -> new DecisionModel(file, decision, graph));
    }

    Optional<String> id() {
        return decision.id();
    }

    Optional<Element> table() {
        return decision.child("dmn:decisionTable");
    }

    List<Element> inputs() {
        return columns("dmn:input");
    }

    List<Element> outputs() {
        return columns("dmn:output");
    }

    List<Element> rules() {
        return columns("dmn:rule");
    }

    private List<Element> columns(String name) {
        return table().stream().flatMap(table -> table.children(name)).toList();
    }
}
