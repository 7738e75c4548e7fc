package org.dealgate.designer.lint;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.dealgate.workflow.deployment.Element;

/** The decisions of a file, and which need which. */
final class DecisionGraph {

    private final Map<String, Element> decisions = new LinkedHashMap<>();
    private final Map<String, List<String>> neededBy = new LinkedHashMap<>();

    DecisionGraph(Element definitions) {
        definitions
                .children("dmn:decision")
                .forEach(decision -> decision.id().ifPresent(id -> decisions.putIfAbsent(id, decision)));
        decisions.forEach((id, decision) -> required(decision)
                .forEach(needed -> neededBy.computeIfAbsent(needed, any -> new ArrayList<>())
                        .add(id)));
    }

    Optional<Element> find(String id) {
        return Optional.ofNullable(decisions.get(id));
    }

    /** Ids of the decisions that a decision needs, whether they are there or not. */
    static Stream<String> required(Element decision) {
        return decision.children("dmn:informationRequirement")
                .flatMap(requirement -> requirement.children("dmn:requiredDecision"))
                .flatMap(required -> required.attribute("href").stream())
                .map(href -> href.replaceFirst("^#", ""));
    }

    Stream<Element> needingAtOnce(String id) {
        return neededBy.getOrDefault(id, List.of()).stream().map(decisions::get);
    }

    /** Whatever needs the decision, at once or by way of others; itself only where it goes in circles. */
    Set<String> needing(String id) {
        var needing = new HashSet<String>();
        var open = new ArrayDeque<>(List.of(id));
        while (!open.isEmpty()) {
            for (String further : neededBy.getOrDefault(open.pop(), List.of())) {
                if (needing.add(further)) {
                    open.push(further);
                }
            }
        }
        return needing;
    }
}
