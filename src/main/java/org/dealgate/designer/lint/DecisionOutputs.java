package org.dealgate.designer.lint;

import java.util.List;
import java.util.Optional;
import org.camunda.feel.syntaxtree.ConstNull$;
import org.camunda.feel.syntaxtree.ConstString;
import org.camunda.feel.syntaxtree.Exp;
import org.dealgate.workflow.decision.ProgramDecision;
import org.dealgate.workflow.decision.ProgramDecision.Output;
import org.dealgate.workflow.decision.ProgramDecision.Type;
import org.dealgate.workflow.deployment.Element;

/** What decision tables answer, beside what the program and other decisions need and understand. */
final class DecisionOutputs implements Rule {

    private static final String PROGRAM = "Dealgate";

    @Override
    public void check(Models models, Findings findings) {
        for (DecisionModel decision : models.decisions()) {
            decision.table().ifPresent(table -> check(decision, table, models, findings));
        }
    }

    private static void check(DecisionModel decision, Element at, Models models, Findings findings) {
        var table = new DecisionTable(decision);
        List<Output> known = decision.id()
                .flatMap(ProgramDecision::find)
                .map(ProgramDecision::outputs)
                .orElse(List.of());
        known.stream()
                .filter(Output::required)
                .filter(wanted -> table.outputs().stream().noneMatch(output -> isCalled(output, wanted.name())))
                .forEach(wanted -> findings.add(Check.MISSING_OUTPUT, decision.file(), at, wanted.name(), PROGRAM));
        for (int column = 0; column < table.outputs().size(); column++) {
            Element output = table.outputs().get(column);
            Optional<Output> wanted =
                    known.stream().filter(one -> isCalled(output, one.name())).findFirst();
            String name = output.attribute("name").orElse("");
            Optional<String> needing = wanted.filter(Output::required)
                    .map(one -> PROGRAM)
                    .or(() -> DecisionNames.stuckWithout(decision, name));
            for (DecisionTable.Cell cell : table.outputColumn(column)) {
                if (isEmpty(cell)) {
                    needing.ifPresent(
                            by -> findings.add(Check.MISSING_OUTPUT, decision.file(), cell.element(), name, by));
                } else if (cell.read() != null) {
                    answer(decision, output, wanted, cell, cell.read().expression(), models, findings);
                }
            }
        }
    }

    private static boolean isCalled(Element output, String name) {
        return output.attribute("name").filter(name::equals).isPresent();
    }

    private static boolean isEmpty(DecisionTable.Cell cell) {
        return cell.read() == null ? cell.malformed() == null : cell.read().expression() instanceof ConstNull$;
    }

    private static void answer(
            DecisionModel decision,
            Element output,
            Optional<Output> wanted,
            DecisionTable.Cell cell,
            Exp answer,
            Models models,
            Findings findings) {
        Optional<Type> type =
                wanted.map(Output::type).or(() -> output.attribute("typeRef").flatMap(Literals::type));
        if (type.filter(t -> Literals.isOne(answer) && !Literals.fits(answer, t))
                .isPresent()) {
            findings.add(Check.WRONG_TYPE, decision.file(), cell.element(), Literals.text(answer));
        } else if (answer instanceof ConstString text) {
            wanted.flatMap(one -> one.person(text.value()))
                    .filter(person -> !models.surroundings().isPerson(person))
                    .ifPresent(person -> findings.add(Check.UNKNOWN_PERSON, decision.file(), cell.element(), person));
            List<String> listed = DecisionTable.listed(output);
            wanted.flatMap(one -> one.unknown(text.value()))
                    .or(() -> Optional.of(text.value()).filter(value -> !listed.isEmpty() && !listed.contains(value)))
                    .ifPresent(value -> findings.add(
                            Check.UNKNOWN_VALUE,
                            decision.file(),
                            cell.element(),
                            value,
                            wanted.map(Output::allowed)
                                    .filter(words -> !words.isEmpty())
                                    .orElse(String.join(", ", listed))));
        }
    }
}
