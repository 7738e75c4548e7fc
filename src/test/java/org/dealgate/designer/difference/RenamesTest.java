package org.dealgate.designer.difference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dealgate.designer.difference.Shipped.edited;
import static org.dealgate.designer.difference.Shipped.text;

import java.util.Map;
import org.junit.jupiter.api.Test;

class RenamesTest {

    private static final String GATE = "processes/stage-gate.bpmn";
    private static final String MATRIX = "processes/approval-matrix.dmn";

    @Test
    void nothing_is_renamed_between_a_file_and_itself() {
        assertThat(of(GATE)).isEmpty();
    }

    @Test
    void an_element_of_the_same_name_type_and_neighbours_is_the_same_under_another_id() {
        assertThat(of(GATE, "\"ResolveBlockers\"", "\"Activity_1x2\""))
                .containsExactly(Map.entry("ResolveBlockers", "Activity_1x2"));
    }

    @Test
    void a_nameless_gateway_is_known_by_its_neighbours() {
        assertThat(of(GATE, "\"ReadinessUnknown\"", "\"Gateway_1\"")).containsEntry("ReadinessUnknown", "Gateway_1");
    }

    @Test
    void neighbours_that_got_other_ids_too_do_not_hide_each_other() {
        assertThat(of(
                        GATE,
                        "\"ResolveBlockers\"",
                        "\"A1\"",
                        "\"NotifyGateWaits\"",
                        "\"A2\"",
                        "\"NotifyGateWaitsToResolveBlockers\"",
                        "\"F1\"",
                        "\"ReadinessUnknown\"",
                        "\"G1\""))
                .containsOnly(
                        Map.entry("ResolveBlockers", "A1"),
                        Map.entry("NotifyGateWaits", "A2"),
                        Map.entry("NotifyGateWaitsToResolveBlockers", "F1"),
                        Map.entry("ReadinessUnknown", "G1"));
    }

    @Test
    void another_name_is_no_obstacle_where_place_and_form_are_the_same() {
        assertThat(of(GATE, "\"ResolveBlockers\"", "\"A1\"", "\"Resolve blockers\"", "\"Clear the way\""))
                .containsEntry("ResolveBlockers", "A1");
    }

    @Test
    void another_task_at_the_same_place_is_not_the_old_one_renamed() {
        assertThat(of(
                        GATE,
                        "\"ResolveBlockers\"",
                        "\"A1\"",
                        "\"Resolve blockers\"",
                        "\"Phone customer\"",
                        "camunda:formRef=\"resolve-blockers\"",
                        "camunda:formRef=\"phone-customer\""))
                .doesNotContainKey("ResolveBlockers");
    }

    @Test
    void what_could_be_one_of_two_is_neither() {
        String task = "<bpmn:task id=\"%s\" name=\"Check\" />";
        String two = task.formatted("B") + task.formatted("C");
        var before = Shipped.root(GATE, edited(text(GATE), "</bpmn:process>", task.formatted("A") + "</bpmn:process>"));
        var after = Shipped.root(GATE, edited(text(GATE), "</bpmn:process>", two + "</bpmn:process>"));

        assertThat(Renames.between(before, after)).isEmpty();
    }

    @Test
    void a_decision_is_known_by_its_name_and_what_it_needs() {
        assertThat(of(MATRIX, "\"approval-tier\"", "\"tier-of-approval\"", "#approval-tier", "#tier-of-approval"))
                .containsExactly(Map.entry("approval-tier", "tier-of-approval"));
    }

    private static Map<String, String> of(String name, String... replaced) {
        return Renames.between(Shipped.root(name, text(name)), Shipped.root(name, edited(text(name), replaced)));
    }
}
