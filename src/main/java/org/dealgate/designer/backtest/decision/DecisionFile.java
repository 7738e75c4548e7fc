package org.dealgate.designer.backtest.decision;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.dealgate.workflow.deployment.Element;
import org.dealgate.workflow.deployment.ModelFile;
import org.dealgate.workflow.deployment.ModelXml;

/** How the decisions of DMN files, their rules and outputs are called. */
class DecisionFile {

    private final Map<String, Element> decisions = new HashMap<>();

    DecisionFile(List<ModelFile> files) {
        for (ModelFile file : files) {
            try {
                ModelXml.read(file).all("dmn:decision").forEach(d -> d.id().ifPresent(id -> decisions.put(id, d)));
            } catch (ModelXml.Unreadable e) {
                throw new IllegalArgumentException(e);
            }
        }
    }

    /** The decisions that no other one in the files requires. */
    Set<String> notRequired() {
        var keys = new TreeSet<>(decisions.keySet());
        decisions.values().stream()
                .flatMap(decision -> decision.all("dmn:requiredDecision"))
                .flatMap(required -> required.attribute("href").stream())
                .forEach(href -> keys.remove(href.substring(href.indexOf('#') + 1)));
        return keys;
    }

    String name(String decision) {
        return decisions.containsKey(decision) ? decisions.get(decision).title() : decision;
    }

    /** Outputs by name, as people know them. */
    String label(String decision, String output) {
        Element found = decisions.get(decision);
        return found == null
                ? output
                : found.all("dmn:output")
                        .filter(o -> output.equals(o.attributes().get("name")))
                        .findFirst()
                        .flatMap(o -> o.attribute("label"))
                        .orElse(output);
    }

    /** Position, annotation and id of each, for instance {@code #2 Every deal. (HeadOfSalesFirst)}. */
    String rules(String decision, List<String> ids) {
        if (ids.isEmpty()) {
            return "–";
        }
        List<Element> rules = decisions.containsKey(decision)
                ? decisions.get(decision).all("dmn:rule").toList()
                : List.of();
        return ids.stream().map(id -> rule(rules, id)).collect(Collectors.joining("; "));
    }

    private static String rule(List<Element> rules, String id) {
        for (int i = 0; i < rules.size(); i++) {
            if (id.equals(rules.get(i).attributes().get("id"))) {
                String said = rules.get(i)
                        .child("dmn:description")
                        .map(Element::text)
                        .filter(text -> !text.isEmpty())
                        .map(text -> text + " ")
                        .orElse("");
                return "#" + (i + 1) + " " + said + "(" + id + ")";
            }
        }
        return id;
    }
}
