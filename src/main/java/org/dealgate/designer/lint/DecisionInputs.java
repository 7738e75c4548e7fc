package org.dealgate.designer.lint;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.camunda.feel.syntaxtree.ConstString;
import org.camunda.feel.syntaxtree.Exp;
import org.dealgate.workflow.decision.ProgramDecision.Input;
import org.dealgate.workflow.decision.ProgramDecision.Type;
import org.dealgate.workflow.deployment.Element;

/** What decision tables compare with, beside what they are given. */
final class DecisionInputs implements Rule {

    private static final Pattern TEXT = Pattern.compile("\"[^\"]*\"");

    /** Whoever lists numbers puts a space after the comma, as people do who list words. */
    private static final Pattern THOUSANDS = Pattern.compile("(?<![\\d.])\\d{1,3}(?:,\\d{3})+(?!\\d)");

    @Override
    public void check(Models models, Findings findings) {
        for (DecisionModel decision : models.decisions()) {
            var table = new DecisionTable(decision);
            Map<String, Input> known = DecisionNames.inputs(decision);
            for (int column = 0; column < table.inputs().size(); column++) {
                Element input = table.inputs().get(column);
                Optional<Input> given = Optional.ofNullable(known.get(DecisionTable.inputName(input)));
                type(decision, input, given, findings);
                for (DecisionTable.Cell cell : table.inputColumn(column)) {
                    Literals.in(cell).forEach(literal -> literal(decision, input, given, cell, literal, findings));
                    thousands(decision, cell, findings);
                }
            }
        }
    }

    private static void type(DecisionModel decision, Element input, Optional<Input> given, Findings findings) {
        DecisionTable.type(input)
                .filter(name -> Literals.type(name).stream()
                        .anyMatch(type -> given.stream().anyMatch(known -> !takes(type, known.type()))))
                .ifPresent(name -> findings.add(Check.WRONG_TYPE, decision.file(), input, name));
    }

    /** Whether a column of a type takes values of another: a whole number may have decimals, the other way round it fails. */
    private static boolean takes(Type column, Type given) {
        return column == given || column == Type.NUMBER && given == Type.WHOLE_NUMBER;
    }

    private static void literal(
            DecisionModel decision,
            Element input,
            Optional<Input> given,
            DecisionTable.Cell cell,
            Exp literal,
            Findings findings) {
        List<String> listed = DecisionTable.listed(input);
        List<String> values = given.map(Input::values).orElse(List.of());
        Optional<Type> type = DecisionTable.type(input).flatMap(Literals::type).or(() -> given.map(Input::type));
        if (type.filter(wanted -> !Literals.fits(literal, wanted)).isPresent()) {
            findings.add(Check.WRONG_TYPE, decision.file(), cell.element(), Literals.text(literal));
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
    }

    private static void thousands(DecisionModel decision, DecisionTable.Cell cell, Findings findings) {
        if (cell.read() != null
                && cell.read().isPlain()
                && THOUSANDS
                        .matcher(TEXT.matcher(cell.text()).replaceAll("\"\""))
                        .find()) {
            findings.add(
                    Check.NUMBER_WITH_COMMAS,
                    decision.file(),
                    cell.element(),
                    Beans.shortened(cell.text()),
                    Beans.shortened(cell.text().replaceAll(",\\s*0*(?=\\d)", "; ")),
                    Beans.shortened(cell.text().replaceAll("(?<=\\d),(?=\\d{3})", "")));
        }
    }
}
