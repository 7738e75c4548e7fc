package org.dealgate.designer.lint;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.feel.syntaxtree.ConstBool;
import org.camunda.feel.syntaxtree.ConstNumber;
import org.camunda.feel.syntaxtree.ConstString;
import org.camunda.feel.syntaxtree.Exp;
import org.dealgate.workflow.decision.ProgramDecision;
import org.dealgate.workflow.decision.ProgramDecision.Input;
import org.dealgate.workflow.decision.ProgramDecision.Output;
import org.dealgate.workflow.decision.ProgramDecision.Type;
import org.dealgate.workflow.deployment.Element;

/** Decisions one by one: whether their FEEL can be read, asks for what is there, and answers what is understood. */
final class DecisionSense implements Rule {

    private static final Map<String, Type> TYPES = Map.of(
            "string", Type.TEXT,
            "boolean", Type.YES_OR_NO,
            "integer", Type.WHOLE_NUMBER,
            "long", Type.WHOLE_NUMBER,
            "double", Type.NUMBER,
            "number", Type.NUMBER);

    @Override
    public void check(Models models, Findings findings) {
        for (DecisionModel decision : models.decisions()) {
            whole(decision, models, findings);
            var names = names(decision, models);
            decision.decision()
                    .child("dmn:literalExpression")
                    .ifPresent(e -> read(decision, DecisionTable.cell(e, false), names, findings));
            if (decision.table().isPresent()) {
                var table = new DecisionTable(decision);
                inputs(decision, table, names, findings);
                outputs(decision, table, names, findings);
            }
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

    private static void inputs(
            DecisionModel decision, DecisionTable table, Optional<Set<String>> names, Findings findings) {
        Map<String, Input> known = DecisionNames.inputs(decision);
        for (int column = 0; column < table.inputs().size(); column++) {
            Element input = table.inputs().get(column);
            input.child("dmn:inputExpression")
                    .ifPresent(e -> read(decision, DecisionTable.cell(e, false), names, findings));
            Optional<Input> given = Optional.ofNullable(known.get(DecisionTable.inputName(input)));
            Optional<Type> type = DecisionTable.type(input).map(TYPES::get);
            if (type.isPresent()
                    && given.isPresent()
                    && !takes(type.get(), given.get().type())) {
                findings.add(
                        Check.WRONG_TYPE,
                        decision.file(),
                        input,
                        DecisionTable.type(input).orElseThrow());
            }
            List<String> listed = DecisionTable.listed(input);
            List<String> values = given.map(Input::values).orElse(List.of());
            for (DecisionTable.Cell cell : column(table.rules(), column, true)) {
                read(decision, cell, names, findings);
                literals(cell).forEach(literal -> {
                    if (type.or(() -> given.map(Input::type))
                            .filter(wanted -> !fits(literal, wanted))
                            .isPresent()) {
                        findings.add(Check.WRONG_TYPE, decision.file(), cell.element(), text(literal));
                    } else if (literal instanceof ConstString text
                            && (!values.isEmpty() && !values.contains(text.value())
                                    || !listed.isEmpty() && !listed.contains(text.value()))) {
                        findings.add(
                                Check.UNKNOWN_VALUE,
                                decision.file(),
                                cell.element(),
                                text.value(),
                                String.join(", ", values.isEmpty() ? listed : values));
                    }
                });
            }
        }
    }

    private static void outputs(
            DecisionModel decision, DecisionTable table, Optional<Set<String>> names, Findings findings) {
        Optional<ProgramDecision> program = decision.id().flatMap(ProgramDecision::find);
        program.stream().flatMap(known -> known.outputs().stream()).forEach(wanted -> {
            boolean missing = table.outputs().stream()
                    .noneMatch(output -> output.attribute("name").equals(Optional.of(wanted.name())));
            if (missing && wanted.required()) {
                findings.add(
                        Check.MISSING_OUTPUT, decision.file(), decision.table().orElseThrow(), wanted.name());
            }
        });
        for (int column = 0; column < table.outputs().size(); column++) {
            Element output = table.outputs().get(column);
            Optional<Output> wanted = program.stream()
                    .flatMap(known -> known.outputs().stream())
                    .filter(known -> output.attribute("name").equals(Optional.of(known.name())))
                    .findFirst();
            Optional<Type> type = wanted.map(Output::type)
                    .or(() -> output.attribute("typeRef").map(TYPES::get));
            List<String> listed = DecisionTable.listed(output);
            for (DecisionTable.Cell cell : column(table.rules(), column, false)) {
                read(decision, cell, names, findings);
                if (cell.read() == null) {
                    boolean left = cell.malformed() == null
                            && wanted.filter(Output::required).isPresent();
                    if (left) {
                        findings.add(
                                Check.MISSING_OUTPUT,
                                decision.file(),
                                cell.element(),
                                wanted.orElseThrow().name());
                    }
                    continue;
                }
                Exp answer = cell.read().expression();
                if (type.filter(t -> isLiteral(answer) && !fits(answer, t)).isPresent()) {
                    findings.add(Check.WRONG_TYPE, decision.file(), cell.element(), text(answer));
                } else if (answer instanceof ConstString text) {
                    String allowed = wanted.map(Output::allowed)
                            .filter(words -> !words.isEmpty())
                            .orElse(String.join(", ", listed));
                    boolean known =
                            wanted.map(w -> w.allows().test(text.value())).orElse(true)
                                    && (listed.isEmpty() || listed.contains(text.value()));
                    if (!known) {
                        findings.add(Check.UNKNOWN_VALUE, decision.file(), cell.element(), text.value(), allowed);
                    }
                }
            }
        }
    }

    private static List<DecisionTable.Cell> column(List<Element> rules, int column, boolean input) {
        return rules.stream()
                .map(rule -> input ? DecisionTable.inputCells(rule) : DecisionTable.outputCells(rule))
                .filter(cells -> cells.size() > column)
                .map(cells -> cells.get(column))
                .toList();
    }

    /** Whether a column of a type takes values of another: a whole number may have decimals, the other way round it fails. */
    private static boolean takes(Type column, Type given) {
        return column == given || column == Type.NUMBER && given == Type.WHOLE_NUMBER;
    }

    /** The values that a cell compares with; none where it reckons. */
    private static Stream<Exp> literals(DecisionTable.Cell cell) {
        return cell.read() == null || !cell.read().isPlain()
                ? Stream.empty()
                : FeelText.parts(cell.read().expression())
                        .filter(DecisionSense::isLiteral)
                        .map(Exp.class::cast);
    }

    private static boolean isLiteral(Object part) {
        return part instanceof ConstString || part instanceof ConstNumber || part instanceof ConstBool;
    }

    private static boolean fits(Exp literal, Type type) {
        return switch (type) {
            case TEXT -> literal instanceof ConstString;
            case YES_OR_NO -> literal instanceof ConstBool;
            case NUMBER -> literal instanceof ConstNumber;
            case WHOLE_NUMBER ->
                literal instanceof ConstNumber number
                        && number.value().bigDecimal().stripTrailingZeros().scale() <= 0;
        };
    }

    private static String text(Exp literal) {
        return literal instanceof ConstString text
                ? '"' + text.value() + '"'
                : literal instanceof ConstNumber number
                        ? number.value().bigDecimal().toPlainString()
                        : String.valueOf(((ConstBool) literal).value());
    }
}
