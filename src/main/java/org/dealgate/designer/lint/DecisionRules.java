package org.dealgate.designer.lint;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.dealgate.workflow.deployment.Element;

/** The rules of a decision table beside each other: those that contradict, hide or repeat others, and what none matches. */
final class DecisionRules implements Rule {

    private static final Set<String> POLICIES = Set.of("UNIQUE", "FIRST", "ANY", "RULE ORDER", "COLLECT");
    private static final Set<String> ONE = Set.of("UNIQUE", "FIRST", "ANY");

    /** More are too many to be compared with each other, for this program and for people. */
    private static final int MOST = 300;

    @Override
    public void check(Models models, Findings findings) {
        for (DecisionModel decision : models.decisions()) {
            if (decision.table().isPresent()) {
                check(decision, new DecisionTable(decision), findings);
            }
        }
    }

    private static void check(DecisionModel decision, DecisionTable table, Findings findings) {
        Element at = decision.table().orElseThrow();
        if (!POLICIES.contains(table.hitPolicy())) {
            findings.add(Check.HIT_POLICY, decision.file(), at, table.hitPolicy());
        }
        for (Element rule : table.rules()) {
            if (DecisionTable.inputCells(rule).size() != table.inputs().size()
                    || DecisionTable.outputCells(rule).size() != table.outputs().size()) {
                findings.add(
                        Check.WRONG_NUMBER_OF_CELLS,
                        decision.file(),
                        rule,
                        number(table.rules().indexOf(rule)));
            }
        }
        if (table.rules().size() > MOST) {
            findings.add(Check.TOO_MANY_RULES, decision.file(), at, String.valueOf(MOST));
            return;
        }
        table.grid(DecisionNames.inputs(decision)).ifPresent(grid -> {
            compare(decision, table, grid, findings);
            if (ONE.contains(table.hitPolicy())) {
                grid.gap(table.inputs().stream().map(DecisionTable::inputName).toList())
                        .ifPresent(gap -> findings.add(Check.RULES_GAP, decision.file(), at, String.join(", ", gap)));
            }
        });
    }

    private static void compare(DecisionModel decision, DecisionTable table, RuleGrid grid, Findings findings) {
        for (int later = 0; later < table.rules().size(); later++) {
            int rule = later;
            Element at = table.rules().get(rule);
            IntStream before = IntStream.range(0, rule);
            switch (table.hitPolicy()) {
                case "UNIQUE" ->
                    before.filter(earlier -> grid.overlap(earlier, rule))
                            .forEach(earlier -> findings.add(
                                    Check.RULES_OVERLAP, decision.file(), at, number(earlier), number(rule)));
                case "ANY" ->
                    before.filter(earlier -> grid.overlap(earlier, rule) && !sameOutputs(table, earlier, rule))
                            .forEach(earlier -> findings.add(
                                    Check.RULES_CONTRADICT, decision.file(), at, number(earlier), number(rule)));
                case "FIRST" -> {
                    if (grid.isShadowed(rule)) {
                        findings.add(Check.RULE_SHADOWED, decision.file(), at, number(rule));
                    }
                }
                default ->
                    before.filter(earlier -> grid.same(earlier, rule) && sameOutputs(table, earlier, rule))
                            .findFirst()
                            .ifPresent(earlier -> findings.add(
                                    Check.RULE_REPEATED, decision.file(), at, number(earlier), number(rule)));
            }
        }
    }

    private static boolean sameOutputs(DecisionTable table, int one, int other) {
        return outputs(table, one).equals(outputs(table, other));
    }

    private static List<String> outputs(DecisionTable table, int rule) {
        return DecisionTable.outputCells(table.rules().get(rule)).stream()
                .map(DecisionTable.Cell::text)
                .toList();
    }

    /** As people count. */
    private static String number(int rule) {
        return String.valueOf(rule + 1);
    }
}
