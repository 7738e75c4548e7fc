package org.dealgate.designer.difference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.dealgate.refusal.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ProcessDifferenceTest extends ToldTest {

    private static final String GATE = "processes/stage-gate.bpmn";
    private static final String PURCHASE = "processes/big-account-purchase.bpmn";
    private static final String SIGN_OFF = "processes/executive-sign-off.bpmn";

    @ParameterizedTest
    @MethodSource("org.dealgate.designer.difference.Shipped#all")
    void nothing_differs_between_a_file_and_itself(String name) {
        assertThat(told(name)).isEmpty();
    }

    @Test
    void a_file_that_another_tool_has_written_anew_says_the_same() {
        assertThat(told(GATE, "xmlns:bpmn=", "xmlns:b=", "<bpmn:", "<b:", "</bpmn:", "</b:", "\"bpmn:t", "\"b:t"))
                .isEmpty();
        assertThat(told(GATE, "x=\"152\" y=\"162\"", "y=\"162.0\" x=\"152.0\"")).isEmpty();
    }

    @Test
    void what_the_diagram_does_not_show_is_told_in_words() {
        assertThat(told(
                        GATE,
                        "camunda:assignee=\"${owner}\" camunda:candidateGroups=\"\"",
                        "camunda:candidateGroups=\"service-managers\""))
                .containsExactly(
                        "user task Resolve blockers changed; Who may do it (groups): (empty) → service-managers",
                        "user task Resolve blockers changed; Who does it: ${owner} → –");
    }

    @Test
    void a_default_that_is_written_down_says_nothing_new() {
        assertThat(told(GATE, "camunda:assignee=", "camunda:exclusive=\"true\" camunda:assignee="))
                .isEmpty();
    }

    @Test
    void what_has_no_words_says_which_one_it_is() {
        assertThat(told(
                        GATE,
                        "<bpmn:userTask id=\"ResolveBlockers\"",
                        "<bpmn:task id=\"T\"><bpmn:extensionElements><camunda:inputOutput><camunda:outputParameter name=\"reasons\">"
                                + "<camunda:map><camunda:entry key=\"first\">price</camunda:entry></camunda:map>"
                                + "</camunda:outputParameter></camunda:inputOutput></bpmn:extensionElements></bpmn:task>"
                                + "<bpmn:userTask id=\"ResolveBlockers\""))
                .contains(
                        "task T added; camunda:outputParameter camunda:map camunda:entry (reasons, first): – → price");
    }

    @Test
    void another_kind_of_task_is_a_change_of_the_task() {
        assertThat(told(GATE, "<bpmn:userTask", "<bpmn:manualTask", "</bpmn:userTask", "</bpmn:manualTask"))
                .containsExactly("manual task Resolve blockers changed; Kind: user task → manual task");
    }

    @Test
    void conditions_default_ways_and_the_order_of_ways_are_told() {
        assertThat(told(GATE, "${gateOpen}", "${!gateOpen}", "default=\"GateIsHeld\"", "default=\"GateIsOpen\""))
                .containsExactly(
                        "exclusive gateway Gate open? changed; Way taken when no condition holds:"
                                + " no (GateIsHeld) → yes (GateIsOpen)",
                        "flow yes changed; Taken when: ${gateOpen} → ${!gateOpen}");
        String held = "    <bpmn:sequenceFlow id=\"GateIsHeld\" name=\"no\" sourceRef=\"GateOpen\""
                + " targetRef=\"NotifyGateWaits\" />\n";
        String opened = "    <bpmn:sequenceFlow id=\"GateIsOpen\"";
        assertThat(told(GATE, held, "", opened, held + opened))
                .containsExactly("exclusive gateway Gate open? changed; Order in which the ways out are tried:"
                        + " yes (GateIsOpen), no (GateIsHeld) → no (GateIsHeld), yes (GateIsOpen)");
    }

    @Test
    void a_step_put_in_between_changes_the_flow_and_not_its_neighbours() {
        String flow = "<bpmn:sequenceFlow id=\"%s\" sourceRef=\"%s\" targetRef=\"%s\" />";
        String task =
                "<bpmn:task id=\"Call\" name=\"Call\"><bpmn:incoming>NotifyGateWaitsToResolveBlockers</bpmn:incoming>"
                        + "<bpmn:outgoing>New</bpmn:outgoing></bpmn:task>";
        assertThat(told(
                        GATE,
                        flow.formatted("NotifyGateWaitsToResolveBlockers", "NotifyGateWaits", "ResolveBlockers"),
                        flow.formatted("NotifyGateWaitsToResolveBlockers", "NotifyGateWaits", "Call")
                                + flow.formatted("New", "Call", "ResolveBlockers")
                                + task,
                        "<bpmn:incoming>NotifyGateWaitsToResolveBlockers</bpmn:incoming>\n      <bpmn:outgoing>Res",
                        "<bpmn:incoming>New</bpmn:incoming>\n      <bpmn:outgoing>Res"))
                .containsExactlyInAnyOrder(
                        "flow Notify owner → Call changed; Leads to:" + " Resolve blockers (ResolveBlockers) → Call",
                        "flow Call → Resolve blockers added; Comes from: – → Call",
                        "flow Call → Resolve blockers added; Leads to: – → Resolve blockers (ResolveBlockers)",
                        "task Call added");
    }

    @Test
    void what_is_only_drawn_elsewhere_is_moved_and_nothing_else() {
        Difference moved = Difference.of(
                Shipped.file(GATE),
                Shipped.file(GATE, Shipped.edited(Shipped.text(GATE), "x=\"300\" y=\"280\"", "x=\"310\" y=\"290\"")));

        assertThat(moved.meaningful()).isEmpty();
        assertThat(moved.moved()).singleElement().satisfies(change -> {
            assertThat(change.id()).isEqualTo("ResolveBlockers");
            assertThat(change.kinds()).containsExactly(Change.Kind.MOVED);
        });
    }

    @Test
    void what_is_moved_and_changed_is_told_as_both() {
        assertThat(told(GATE, "x=\"300\" y=\"280\"", "x=\"310\" y=\"290\"", "${owner}", "${assistant}"))
                .containsExactly(
                        "user task Resolve blockers changed and moved; Who does it: ${owner} → ${assistant}",
                        "user task Resolve blockers changed and moved; Place and size: x, y, width, height:"
                                + " 300, 280, 120, 80 → 310, 290, 120, 80");
    }

    @Test
    void settings_of_building_blocks_are_told_by_their_names() {
        assertThat(told(GATE, "value=\"GATE_WAITS\"", "value=\"GATE_OPEN\""))
                .containsExactly("service task Notify owner changed; Setting “event”: GATE_WAITS → GATE_OPEN");
    }

    @Test
    void what_is_handed_to_a_called_process_is_told_by_its_name_there() {
        assertThat(told(PURCHASE, "<camunda:in source=\"owner\" target=\"owner\" />", ""))
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line).endsWith("changed; Handed over as “owner”: owner → –"));
    }

    @Test
    void timers_and_repetitions_are_told() {
        assertThat(told(SIGN_OFF, "camunda:collection=\"", "camunda:collection=\"x"))
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line).contains("Several times: once for each of: $"));
        assertThat(told(
                        SIGN_OFF,
                        "<bpmn:timeDate xsi:type=\"bpmn:tFormalExpression\">$",
                        "<bpmn:timeDate xsi:type=\"bpmn:tFormalExpression\">PT1H $"))
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line).contains("Happens at: $"));
    }

    @Test
    void a_property_that_nobody_knows_is_told_by_its_name_in_the_file() {
        assertThat(told(GATE, "camunda:assignee=\"${owner}\"", "camunda:assignee=\"${owner}\" camunda:novel=\"1\""))
                .containsExactly("user task Resolve blockers changed; camunda:novel: – → 1");
    }

    @Test
    void another_id_of_the_process_is_a_change_of_the_process_alone() {
        assertThat(told(GATE, "\"stage-gate\"", "\"stage-gate-2\""))
                .containsExactly("process Stage gate changed; Id: stage-gate → stage-gate-2");
    }

    @Test
    void what_probably_only_got_another_id_is_told_with_its_counterpart() {
        Difference renamed = Difference.of(
                Shipped.file(GATE),
                Shipped.file(GATE, Shipped.edited(Shipped.text(GATE), "\"ResolveBlockers\"", "\"A1\"")));

        assertThat(renamed.changes())
                .filteredOn(change -> change.type().equals("bpmn:userTask"))
                .extracting(Change::id, Change::counterpart)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("ResolveBlockers", "A1"),
                        org.assertj.core.groups.Tuple.tuple("A1", "ResolveBlockers"));
    }

    @Test
    void the_version_of_the_tool_changes_nothing_that_matters() {
        Difference saved = Difference.of(
                Shipped.file(GATE),
                Shipped.file(GATE, Shipped.edited(Shipped.text(GATE), "exporterVersion=\"5.", "exporterVersion=\"6.")));

        assertThat(saved.meaningful()).isEmpty();
        assertThat(saved.technical()).hasSize(1);
    }

    @Test
    void what_cannot_be_compared_is_refused_with_the_side_that_is_at_fault() {
        refused("after", () -> Difference.of(Shipped.file(GATE), Shipped.file("forms/submit-again.form")));
        refused("before", () -> Difference.of(Shipped.file("notes.txt", ""), Shipped.file(GATE)));
        refused("after", () -> Difference.of(Shipped.file(GATE), Shipped.file(GATE, "<a>")));
        refused("after", () -> Difference.of(Shipped.file("a.form", "{}"), Shipped.file("b.form", "[{]")));
        refused("before", () -> Difference.of(Shipped.file("a.form", ""), Shipped.file("b.form", "{}")));
    }

    private static void refused(String field, Runnable comparison) {
        assertThatThrownBy(comparison::run)
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.problems())
                                .singleElement()
                                .satisfies(problem -> {
                                    assertThat(problem.field()).isEqualTo(field);
                                    assertThat(problem.key()).startsWith("difference.");
                                }));
    }
}
