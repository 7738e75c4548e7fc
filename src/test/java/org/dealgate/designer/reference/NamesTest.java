package org.dealgate.designer.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.dealgate.people.Groups;
import org.junit.jupiter.api.Test;

/** The list is read out of code and models. */
class NamesTest {

    private static final List<Name> NAMES = Names.all();

    @Test
    void each_name_is_there_once_and_leads_only_to_names_that_are_there() {
        Set<String> anchors = NAMES.stream().map(Name::anchor).collect(Collectors.toSet());

        assertThat(anchors).hasSameSizeAs(NAMES);
        assertThat(NAMES)
                .allSatisfy(name -> name.details().stream()
                        .filter(detail -> detail.of() != null)
                        .forEach(detail -> detail.values()
                                .forEach(value -> assertThat(anchors).contains(Name.anchor(detail.of(), value)))));
        assertThat(names(Kind.GROUP)).containsExactlyInAnyOrderElementsOf(Groups.ALL);
    }

    @Test
    void a_variable_says_who_writes_it_and_where_it_counts() {
        assertThat(detail(Kind.VARIABLE, "gateOpen", "written-by")).containsExactly("checkReadiness");
        assertThat(detail(Kind.VARIABLE, "gateOpen", "used-in")).containsExactly("stage-gate");
        assertThat(detail(Kind.VARIABLE, "customerDecision", "answered-in"))
                .containsExactly("record-customer-decision");
        assertThat(names(Kind.VARIABLE)).contains("dealNumber", "pins", "approvalLevel", "waitUntil");
    }

    @Test
    void a_decision_may_use_what_it_is_given_and_what_it_requires() {
        assertThat(detail(Kind.DECISION, "approval-level", "inputs")).contains("value", "level", "tier");
        assertThat(detail(Kind.DECISION, "approval-tier", "inputs"))
                .contains("value", "exposure")
                .doesNotContain("level", "tier");
        assertThat(detail(Kind.DECISION, "approval-matrix", "outputs")).contains("approval-matrix.position");
        assertThat(detail(Kind.INPUT, "economicAuthority", "values")).contains("\"PROVEN\"");
    }

    @Test
    void a_form_says_what_it_asks_and_shows_and_whose_it_is() {
        assertThat(detail(Kind.FORM, "assess-finance", "asks")).contains("financeVerdict", "blockerText");
        assertThat(detail(Kind.FORM, "assess-finance", "shows")).contains("marginPercent", "blockerKinds");
        assertThat(detail(Kind.FORM, "assess-finance", "for-tasks")).containsExactly("AssessFinance");
        assertThat(detail(Kind.FIELD, "financeVerdict", "becomes")).containsExactly("financeVerdict");
        assertThat(detail(Kind.FIELD, "financeAssessment", "becomes")).isEmpty();
        assertThat(names(Kind.FACT)).contains("title", "briefing").doesNotContain("improvementPlan");
    }

    @Test
    void what_beans_read_and_can_be_asked_is_told() {
        assertThat(detail(Kind.DELEGATE, "enterStage", "property-required")).hasSize(1);
        assertThat(detail(Kind.DELEGATE, "raiseBlocker", "template")).containsExactly("raise-blocker");
        assertThat(detail(Kind.QUESTION, "approvalPlan.enough", "call"))
                .containsExactly("approvalPlan.enough(dealNumber, step)");
        assertThat(detail(Kind.MESSAGE, "customer-contact", "awaited-in")).containsExactly("executive-sign-off");
        assertThat(detail(Kind.PROCESS, "wait-for-date-or-message", "takes")).contains("waitUntil", "awaitedMessage");
        assertThat(detail(Kind.TASK, "DecideApproval", "listeners")).containsExactly("askApprover");
    }

    private static List<String> names(Kind kind) {
        return NAMES.stream()
                .filter(name -> name.kind() == kind)
                .map(Name::name)
                .toList();
    }

    private static List<String> detail(Kind kind, String name, String what) {
        return NAMES.stream()
                .filter(n -> n.kind() == kind && n.name().equals(name))
                .flatMap(n -> n.details().stream())
                .filter(detail -> detail.what().equals(what))
                .flatMap(detail -> detail.values().stream())
                .toList();
    }
}
