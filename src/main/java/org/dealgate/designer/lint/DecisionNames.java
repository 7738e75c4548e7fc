package org.dealgate.designer.lint;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dealgate.workflow.decision.ProgramDecision;
import org.dealgate.workflow.decision.ProgramDecision.Input;
import org.dealgate.workflow.deployment.Element;

/** Who asks for a decision, and which names it knows by that. */
final class DecisionNames {

    private DecisionNames() {}

    /** What the program asks it with, or the decisions of its file that need it; empty where the program does not. */
    static Map<String, Input> inputs(DecisionModel decision) {
        var inputs = new LinkedHashMap<String, Input>();
        asking(decision).stream()
                .flatMap(id -> ProgramDecision.find(id).stream())
                .forEach(known -> inputs.putAll(known.inputs()));
        return inputs;
    }

    /** The names that the processes which ask for it know. */
    static Set<String> variables(DecisionModel decision, Models models) {
        Set<String> ids = asking(decision);
        return models.allProcesses().stream()
                .filter(process -> process.all("bpmn:businessRuleTask")
                        .anyMatch(task -> task.attribute("camunda:decisionRef")
                                .filter(ids::contains)
                                .isPresent()))
                .flatMap(process -> models.flow(process).written().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    static boolean isAskedFor(DecisionModel decision, Models models) {
        Set<String> ids = asking(decision);
        return ids.stream().anyMatch(id -> ProgramDecision.find(id).isPresent())
                || models.allProcesses().stream()
                        .flatMap(process -> process.all("bpmn:businessRuleTask"))
                        .anyMatch(task -> task.attribute("camunda:decisionRef")
                                .filter(ids::contains)
                                .isPresent());
    }

    /** What the decisions that it needs answer. */
    static Set<String> answers(DecisionModel decision) {
        return required(decision.decision())
                .flatMap(id -> in(decision, id).stream())
                .flatMap(needed -> Stream.concat(
                        needed.all("dmn:output").flatMap(output -> output.attribute("name").stream()),
                        Stream.concat(
                                needed.id().stream(),
                                needed.child("dmn:variable").flatMap(v -> v.attribute("name")).stream())))
                .collect(Collectors.toSet());
    }

    /** Ids of the decisions that a decision needs. */
    static Stream<String> required(Element decision) {
        return decision.children("dmn:informationRequirement")
                .flatMap(requirement -> requirement.children("dmn:requiredDecision"))
                .flatMap(required -> required.attribute("href").stream())
                .map(href -> href.replaceFirst("^#", ""));
    }

    static Optional<Element> in(DecisionModel decision, String id) {
        return decision.definitions()
                .children("dmn:decision")
                .filter(other -> other.id().filter(id::equals).isPresent())
                .findFirst();
    }

    /** Whether it needs itself in the end. */
    static boolean isCircular(DecisionModel decision) {
        String id = decision.id().orElse("");
        return required(decision.decision())
                .anyMatch(needed -> walk(decision, Set.of(needed)).contains(id));
    }

    /** A decision and those before it are all that are asked: itself, and what needs it. */
    private static Set<String> asking(DecisionModel decision) {
        String id = decision.id().orElse("");
        return decision.definitions()
                .children("dmn:decision")
                .flatMap(other -> other.id().stream())
                .filter(other -> walk(decision, Set.of(other)).contains(id))
                .collect(Collectors.toSet());
    }

    /** Those and all that they need. */
    private static Set<String> walk(DecisionModel decision, Set<String> from) {
        var all = new HashSet<>(from);
        List<String> open = List.copyOf(from);
        while (!open.isEmpty()) {
            open = open.stream()
                    .flatMap(id -> in(decision, id).stream())
                    .flatMap(DecisionNames::required)
                    .filter(all::add)
                    .toList();
        }
        return all;
    }
}
