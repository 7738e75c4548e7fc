package org.dealgate.designer.lint;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Decisions one by one: whether somebody asks for them, and whether their FEEL can be read and asks for what is there. */
final class DecisionSense implements Rule {

    /** What the engine turns values into. */
    private static final List<String> TYPES = List.of("string", "boolean", "integer", "long", "double", "date");

    /** What FEEL calls its own, which the engine leaves as it is. */
    private static final Set<String> FEEL_TYPES =
            Set.of("any", "number", "time", "datetime", "daytimeduration", "yearmonthduration");

    @Override
    public void check(Models models, Findings findings) {
        for (DecisionModel decision : models.decisions()) {
            whole(decision, models, findings);
            types(decision, findings);
            Optional<Set<String>> names = names(decision, models);
            cells(decision).forEach(cell -> read(decision, cell, names, findings));
        }
    }

    private static void whole(DecisionModel decision, Models models, Findings findings) {
        if (decision.decision().attribute("camunda:historyTimeToLive").isEmpty()) {
            findings.add(Check.NO_TIME_TO_LIVE, decision.file(), decision.decision());
        }
        if (!DecisionNames.isAskedFor(decision, models)) {
            findings.add(Check.DECISION_UNUSED, decision.file(), decision.decision());
        }
        DecisionGraph.required(decision.decision())
                .filter(id -> decision.graph().find(id).isEmpty())
                .forEach(id -> findings.add(Check.UNKNOWN_REQUIRED_DECISION, decision.file(), decision.decision(), id));
        if (DecisionNames.isCircular(decision)) {
            findings.add(Check.CIRCULAR_DECISIONS, decision.file(), decision.decision());
        }
    }

    private static void types(DecisionModel decision, Findings findings) {
        Set<String> own = decision.decision().parent().stream()
                .flatMap(definitions -> definitions.children("dmn:itemDefinition"))
                .flatMap(item -> item.attribute("name").stream())
                .collect(Collectors.toSet());
        decision.decision()
                .all()
                .forEach(element -> element.attribute("typeRef")
                        .filter(type -> !own.contains(type) && !isType(type.toLowerCase(Locale.ROOT)))
                        .ifPresent(type -> findings.add(
                                Check.UNKNOWN_TYPE, decision.file(), element, type, String.join(", ", TYPES))));
    }

    private static boolean isType(String name) {
        return TYPES.contains(name) || FEEL_TYPES.contains(name);
    }

    /** Empty where nobody is known to ask for it, so that nobody knows with what. */
    private static Optional<Set<String>> names(DecisionModel decision, Models models) {
        if (!DecisionNames.isAskedFor(decision, models)) {
            return Optional.empty();
        }
        var names = new HashSet<>(DecisionNames.inputs(decision).keySet());
        names.addAll(DecisionNames.variables(decision, models));
        names.addAll(DecisionNames.answers(decision));
        return Optional.of(names);
    }

    private static Stream<DecisionTable.Cell> cells(DecisionModel decision) {
        var table = new DecisionTable(decision);
        return Stream.of(
                        decision.decision().children("dmn:literalExpression").map(e -> DecisionTable.cell(e, false)),
                        table.inputs().stream()
                                .flatMap(input -> input.children("dmn:inputExpression"))
                                .map(e -> DecisionTable.cell(e, false)),
                        table.rules().stream().flatMap(rule -> DecisionTable.inputCells(rule).stream()),
                        table.rules().stream().flatMap(rule -> DecisionTable.outputCells(rule).stream()))
                .flatMap(cells -> cells);
    }

    private static void read(
            DecisionModel decision, DecisionTable.Cell cell, Optional<Set<String>> names, Findings findings) {
        if (cell.malformed() != null) {
            findings.add(Check.FEEL_MALFORMED, decision.file(), cell.element(), cell.malformed());
        } else if (cell.read() != null && names.isPresent()) {
            cell.read().variables().stream()
                    .filter(name -> !names.get().contains(name) && !DataFlow.isAlwaysThere(name))
                    .forEach(name -> findings.add(Check.UNKNOWN_INPUT, decision.file(), cell.element(), name));
        }
    }
}
