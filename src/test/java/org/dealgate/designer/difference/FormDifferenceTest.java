package org.dealgate.designer.difference;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FormDifferenceTest extends ToldTest {

    private static final String FIELD = "{\"type\":\"textfield\",\"id\":\"%s\",\"key\":\"%s\",\"label\":\"%s\"%s}";

    @Test
    void what_a_field_demands_is_told() {
        assertThat(told("forms/decide-approval.form", "\"maxLength\": 2000", "\"maxLength\": 400, \"minLength\": 2"))
                .isNotEmpty()
                .allSatisfy(
                        line -> assertThat(line).matches(".*; (Longest text: [0-9,]+ → 400|Shortest text: .* → 2)"));
    }

    @Test
    void choices_are_told_by_their_values() {
        assertThat(forms(
                        choice("{\"value\":\"a\",\"label\":\"A\"},{\"value\":\"b\",\"label\":\"B\"}"),
                        choice("{\"value\":\"b\",\"label\":\"Bee\"},{\"value\":\"c\",\"label\":\"C\"}")))
                .containsExactlyInAnyOrder(
                        "selection Pick changed; Choice “b”: label: B → Bee",
                        "selection Pick changed; Choice “c”: – → c",
                        "selection Pick changed; Choice “c”: label: – → C",
                        "selection Pick changed; Choice “a”: a → –",
                        "selection Pick changed; Choice “a”: label: A → –");
        assertThat(forms(
                        choice("{\"value\":\"a\",\"label\":\"A\"},{\"value\":\"b\",\"label\":\"B\"}"),
                        choice("{\"value\":\"b\",\"label\":\"B\"},{\"value\":\"a\",\"label\":\"A\"}")))
                .containsExactly("selection Pick changed; Order of the choices: a, b → b, a");
    }

    @Test
    void a_field_that_was_made_anew_for_the_same_variable_is_the_same_field() {
        assertThat(forms(form(field("F1", "price", "Price", "")), form(field("F2", "price", "Price now", ""))))
                .contains("text field Price now changed; Label: Price → Price now")
                .noneMatch(line -> line.contains("added") || line.contains("removed"));
    }

    @Test
    void fields_are_added_removed_and_moved() {
        String one = field("F1", "one", "One", "");
        String two = field("F2", "two", "Two", "");
        String three = field("F3", "three", "Three", "");
        assertThat(forms(form(one + "," + two + "," + three), form(three + "," + one)))
                .containsExactly(
                        "text field Three moved; Position: 3 → 1",
                        "text field Two removed; Variable: two → –",
                        "text field Two removed; Label: Two → –");
    }

    @Test
    void a_field_that_goes_into_a_group_stays_the_same() {
        String one = field("F1", "one", "One", "");
        String group = "{\"type\":\"group\",\"id\":\"G\",\"label\":\"Facts\",\"components\":[%s]}";
        assertThat(forms(form(one + "," + group.formatted("")), form(group.formatted(one))))
                .containsExactly("text field One changed; Part of: default → Facts");
    }

    @Test
    void widths_are_layout() {
        Difference wider = Difference.of(
                Shipped.file("a.form", form(field("F1", "one", "One", ",\"layout\":{\"columns\":4}"))),
                Shipped.file("a.form", form(field("F1", "one", "One", ",\"layout\":{\"columns\":8}"))));

        assertThat(wider.meaningful()).isEmpty();
        assertThat(wider.moved()).hasSize(1);
    }

    private static java.util.List<String> forms(String before, String after) {
        return told(Difference.of(Shipped.file("a.form", before), Shipped.file("a.form", after)));
    }

    private static String form(String components) {
        return "{\"type\":\"default\",\"components\":[" + components + "]}";
    }

    private static String choice(String values) {
        return form("{\"type\":\"select\",\"id\":\"S\",\"key\":\"s\",\"label\":\"Pick\",\"values\":[" + values + "]}");
    }

    private static String field(String id, String key, String label, String more) {
        return FIELD.formatted(id, key, label, more);
    }
}
