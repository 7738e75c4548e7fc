package org.dealgate.designer.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.dealgate.designer.cases.CaseTable.Case;
import org.dealgate.refusal.Refusal;
import org.dealgate.refusal.Refusal.Problem;
import org.junit.jupiter.api.Test;

class CaseRulesTest {

    private static final Case SMALL = new Case("small", List.of("1"), "2");

    @Test
    void names_of_variables_are_names_and_stand_once() {
        assertThat(wrong(new CaseTable(List.of("a b", "v", "v"), List.of("v"), List.of())))
                .containsExactly("inputs designer.cases.variable", "inputs designer.cases.variable-twice");
        assertThat(wrong(new CaseTable(List.of(), List.of(), List.of())))
                .containsExactly("outputs designer.cases.no-output");
    }

    @Test
    void each_case_has_a_name_of_its_own_and_a_cell_for_each_input() {
        var unnamed = new Case(" ", List.of("1", "2"), "");

        assertThat(wrong(table(List.of(SMALL, SMALL, unnamed))))
                .containsExactly(
                        "cases[1].name designer.cases.name-twice",
                        "cases[2].name refusal.missing",
                        "cases[2].inputs designer.cases.cells");
    }

    @Test
    void a_table_has_bounds() {
        assertThat(wrong(table(Collections.nCopies(CaseRules.MOST_CASES + 1, SMALL))))
                .containsExactly("cases designer.cases.too-many");
        var wide = IntStream.range(0, CaseRules.MOST_COLUMNS)
                .mapToObj(i -> "v" + i)
                .toList();
        assertThat(wrong(new CaseTable(wide, List.of("says"), List.of())))
                .containsExactly("inputs designer.cases.too-wide");
    }

    @Test
    void a_cell_has_bounds() {
        String longest = "x".repeat(CaseRules.LONGEST_CELL);

        assertThat(wrong(table(
                        List.of(new Case(longest + "x", List.of(longest + "x"), longest.repeat(10) + "x"), SMALL))))
                .containsExactly(
                        "cases[0].name refusal.too-long",
                        "cases[0].inputs refusal.too-long",
                        "cases[0].expected refusal.too-long");
        new CaseRules().check(table(List.of(new Case(longest, List.of(longest), longest.repeat(10)))));
    }

    private static CaseTable table(List<Case> cases) {
        return new CaseTable(List.of("v"), List.of("says"), cases);
    }

    private static List<String> wrong(CaseTable table) {
        var problems = new ArrayList<Problem>();
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> new CaseRules().check(table))
                .satisfies(refusal -> problems.addAll(refusal.problems()));
        return problems.stream().map(p -> p.field() + " " + p.key()).toList();
    }
}
