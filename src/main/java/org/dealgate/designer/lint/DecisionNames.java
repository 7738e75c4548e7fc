package org.dealgate.designer.lint;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dealgate.workflow.decision.ProgramDecision;
import org.dealgate.workflow.decision.ProgramDecision.Input;

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
        return DecisionGraph.required(decision.decision())
                .flatMap(id -> decision.graph().find(id).stream())
                .flatMap(needed -> Stream.concat(
                        needed.all("dmn:output").flatMap(output -> output.attribute("name").stream()),
                        Stream.concat(
                                needed.id().stream(),
                                needed.child("dmn:variable").flatMap(v -> v.attribute("name")).stream())))
                .collect(Collectors.toSet());
    }

    /**
     * The decision that matches no rule where an output is empty, although the program needs an answer of it; empty where
     * there is none.
     */
    static Optional<String> stuckWithout(DecisionModel decision, String output) {
        return decision.graph()
                .needingAtOnce(decision.id().orElse(""))
                .filter(other -> other.id()
                        .flatMap(ProgramDecision::find)
                        .filter(ProgramDecision::answers)
                        .isPresent())
                .map(other -> new DecisionModel(decision.file(), other, decision.graph()))
                .filter(other -> new DecisionTable(other).alwaysTests(output))
                .map(other -> other.decision().title())
                .findFirst();
    }

    /** Whether it needs itself in the end. */
    static boolean isCircular(DecisionModel decision) {
        return decision.id()
                .filter(id -> decision.graph().needing(id).contains(id))
                .isPresent();
    }

    /** A decision and those before it are all that are asked: itself, and what needs it. */
    private static Set<String> asking(DecisionModel decision) {
        String id = decision.id().orElse("");
        Set<String> asking = decision.graph().needing(id);
        asking.add(id);
        return asking;
    }
}
