package org.dealgate.designer.cases;

import java.util.List;

/**
 * What one decision is expected to say.
 *
 * @param inputs names of the variables that the cases set
 * @param outputs names of the outputs that are compared
 */
public record CaseTable(List<String> inputs, List<String> outputs, List<Case> cases) {

    static final CaseTable EMPTY = new CaseTable(List.of(), List.of(), List.of());

    /**
     * One case.
     *
     * @param inputs as many as the table has; empty for what is not known, {@code true}, {@code false}, a number, or a
     *     text; a text that looks like one of these stands in double quotes
     * @param expected the compared outputs of each matching rule with a space between them, the rules with {@code "; "}
     *     between them; empty where no rule matches
     */
    public record Case(String name, List<String> inputs, String expected) {

        public Case {
            inputs = List.copyOf(inputs);
        }
    }

    public CaseTable {
        inputs = List.copyOf(inputs);
        outputs = List.copyOf(outputs);
        cases = List.copyOf(cases);
    }
}
