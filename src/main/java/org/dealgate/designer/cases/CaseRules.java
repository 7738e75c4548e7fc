package org.dealgate.designer.cases;

import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import org.dealgate.designer.cases.CaseTable.Case;
import org.dealgate.refusal.Problems;
import org.springframework.stereotype.Component;

/** What a table of cases may hold. */
@Component
class CaseRules {

    static final int MOST_CASES = 1000;
    static final int MOST_COLUMNS = 60;
    static final int LONGEST_CELL = 500;

    private static final Pattern VARIABLE = Pattern.compile("[\\p{L}_$][\\p{L}\\p{N}_$]{0,99}");

    void check(CaseTable table) {
        var problems = new Problems();
        if (table.cases().size() > MOST_CASES) {
            problems.add("cases", "designer.cases.too-many", MOST_CASES);
        }
        if (table.inputs().size() + table.outputs().size() > MOST_COLUMNS) {
            problems.add("inputs", "designer.cases.too-wide", MOST_COLUMNS);
        }
        names(problems, "inputs", table.inputs());
        names(problems, "outputs", table.outputs());
        if (table.outputs().isEmpty()) {
            problems.add("outputs", "designer.cases.no-output");
        }
        problems.refuse();
        var seen = new HashSet<String>();
        for (int i = 0; i < table.cases().size(); i++) {
            row(
                    problems,
                    "cases[" + i + "]",
                    table.cases().get(i),
                    table.inputs().size());
            if (!seen.add(table.cases().get(i).name().strip())) {
                problems.add("cases[" + i + "].name", "designer.cases.name-twice");
            }
        }
        problems.refuse();
    }

    private static void names(Problems problems, String field, List<String> names) {
        var seen = new HashSet<String>();
        for (String name : names) {
            if (!VARIABLE.matcher(name).matches()) {
                problems.add(field, "designer.cases.variable", name);
            } else if (!seen.add(name)) {
                problems.add(field, "designer.cases.variable-twice", name);
            }
        }
    }

    private static void row(Problems problems, String field, Case row, int inputs) {
        problems.line(field + ".name", row.name(), LONGEST_CELL);
        if (row.inputs().size() != inputs) {
            problems.add(field + ".inputs", "designer.cases.cells", inputs);
        }
        row.inputs().forEach(cell -> problems.optionalLine(field + ".inputs", cell, LONGEST_CELL));
        problems.optionalText(field + ".expected", row.expected(), LONGEST_CELL * 10);
    }
}
