package org.dealgate.designer.lint;

import java.util.List;
import java.util.Optional;
import org.dealgate.workflow.decision.Recipients;
import org.dealgate.workflow.deployment.Element;

/** Events that a process tells of: whether a rule says who hears them. */
final class Events implements Rule {

    private static final String EVENT = "event";

    @Override
    public void check(Models models, Findings findings) {
        Optional<DecisionTable> table = models.decision(Recipients.KEY).map(DecisionTable::new);
        for (ProcessModel model : models.processes()) {
            model.process()
                    .all()
                    .forEach(element -> Optional.ofNullable(
                                    Beans.propertiesOf(element).get(EVENT))
                            .filter(event -> !event.isBlank())
                            .filter(event -> table.isPresent() && !isHeard(event, table.get()))
                            .ifPresent(event -> findings.add(Check.EVENT_UNHEARD, model.file(), element, event)));
        }
    }

    /** An empty cell hears everything. */
    private static boolean isHeard(String event, DecisionTable table) {
        List<String> inputs =
                table.inputs().stream().map(DecisionTable::inputName).toList();
        int column = inputs.indexOf(EVENT);
        return column < 0
                || table.rules().stream()
                        .map(rule -> cell(rule, column))
                        .anyMatch(
                                cell -> cell.isEmpty() || cell.startsWith("not(") != cell.contains('"' + event + '"'));
    }

    private static String cell(Element rule, int column) {
        List<DecisionTable.Cell> cells = DecisionTable.inputCells(rule);
        return column < cells.size() ? cells.get(column).text() : "";
    }
}
