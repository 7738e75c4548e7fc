package org.dealgate.designer.cases;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.dealgate.workflow.deployment.Element;
import org.dealgate.workflow.deployment.ModelFile;
import org.dealgate.workflow.deployment.ModelXml;
import org.dealgate.workflow.deployment.ModelXml.Unreadable;

/**
 * What a decision asks for and what it answers: the columns that its cases begin with.
 *
 * @param inputs variables that it or a decision that it requires reads by their plain name
 */
record DecisionSignature(Set<String> inputs, Set<String> outputs) {

    private static final Pattern VARIABLE = Pattern.compile("[\\p{L}_$][\\p{L}\\p{N}_$]*");

    static List<Element> decisions(ModelFile dmn) {
        try {
            return ModelXml.read(dmn).children("dmn:decision").toList();
        } catch (Unreadable e) {
            return List.of();
        }
    }

    static Optional<DecisionSignature> of(ModelFile dmn, String decision) {
        List<Element> all = decisions(dmn);
        return find(all, decision).map(asked -> {
            var inputs = new LinkedHashSet<String>();
            var answered = new HashSet<String>();
            collect(all, asked, inputs, answered, new HashSet<>());
            inputs.removeAll(answered);
            return new DecisionSignature(inputs, outputs(asked));
        });
    }

    private static void collect(
            List<Element> all, Element decision, Set<String> inputs, Set<String> answered, Set<Element> seen) {
        if (!seen.add(decision)) {
            return;
        }
        decision.all("dmn:requiredDecision")
                .flatMap(required -> required.attribute("href").stream())
                .flatMap(href -> find(all, href.replaceFirst("^.*#", "")).stream())
                .forEach(required -> {
                    collect(all, required, inputs, answered, seen);
                    answered.addAll(outputs(required));
                });
        decision.all("dmn:inputExpression")
                .flatMap(expression -> expression.child("dmn:text").stream())
                .map(Element::text)
                .filter(text -> VARIABLE.matcher(text).matches())
                .forEach(inputs::add);
    }

    private static Set<String> outputs(Element decision) {
        var outputs = new LinkedHashSet<String>();
        decision.child("dmn:decisionTable").stream()
                .flatMap(table -> table.children("dmn:output"))
                .flatMap(output -> output.attribute("name").stream())
                .forEach(outputs::add);
        decision.child("dmn:variable").flatMap(v -> v.attribute("name")).ifPresent(outputs::add);
        return outputs;
    }

    private static Optional<Element> find(List<Element> decisions, String id) {
        return decisions.stream()
                .filter(d -> d.id().filter(id::equals).isPresent())
                .findFirst();
    }
}
