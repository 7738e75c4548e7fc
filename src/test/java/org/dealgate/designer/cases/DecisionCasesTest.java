package org.dealgate.designer.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.function.Supplier;
import org.dealgate.DealgateTest;
import org.dealgate.designer.cases.CaseTable.Case;
import org.dealgate.designer.draft.Draft;
import org.dealgate.designer.draft.Drafts;
import org.dealgate.designer.draft.ModelCatalogue;
import org.dealgate.designer.lint.ShippedModels;
import org.dealgate.people.Actor;
import org.dealgate.people.Channel;
import org.dealgate.people.CurrentActor;
import org.dealgate.refusal.Refusal;
import org.dealgate.workflow.deployment.ModelFile;
import org.dealgate.workflow.deployment.ModelFile.Kind;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DealgateTest
class DecisionCasesTest {

    private static final CaseTable TABLE = new CaseTable(
            List.of("daysOpen"), List.of("step"), List.of(new Case("a new one", List.of("0"), "NOTHING")));

    @Autowired
    private DecisionCases cases;

    @Autowired
    private CaseRuns runs;

    @Autowired
    private CaseProposal proposal;

    @Autowired
    private Drafts drafts;

    @Autowired
    private ModelCatalogue versions;

    @Test
    void a_decision_begins_with_the_cases_that_come_with_it_and_keeps_what_is_saved() {
        String decision = "blocker-escalation";
        VersionedCases shipped = as(() -> cases.of(decision)).orElseThrow();
        assertThat(shipped.version()).isZero();
        assertThat(shipped.table().cases()).isNotEmpty();

        try {
            assertThat(as(() -> cases.save(decision, 0, TABLE))).isEqualTo(1);
            assertThat(as(() -> cases.of(decision)).orElseThrow()).isEqualTo(new VersionedCases(1, TABLE));
            assertThatExceptionOfType(Refusal.class)
                    .isThrownBy(() -> as(() -> cases.save(decision, 0, TABLE)))
                    .satisfies(r -> assertThat(r.kind()).isEqualTo(Refusal.Kind.CONFLICT));
            assertThat(as(() -> cases.save(decision, 1, shipped.table()))).isEqualTo(2);
        } finally {
            as(() -> cases.save(decision, 2, shipped.table()));
        }
    }

    @Test
    void a_draft_is_run_against_the_cases_of_each_of_its_decisions() {
        Draft draft = as(() -> drafts.get(
                drafts.start(versions.newest(Kind.DMN, "approval-matrix").orElseThrow())));

        List<DecisionResult> results = as(() -> runs.of(draft.models()));

        assertThat(results).extracting(DecisionResult::decision).containsExactly("approval-matrix", "approval-level");
        assertThat(results).allSatisfy(result -> {
            assertThat(result.failed()).isZero();
            assertThat(result.passed()).isPositive();
        });
    }

    @Test
    void a_decision_without_cases_begins_with_its_own_columns() {
        CaseTable proposed = as(() -> proposal.of("approval-tier", null));

        assertThat(proposed.inputs()).contains("value", "marginPercent");
        assertThat(proposed.outputs()).isNotEmpty();
        assertThat(proposed.cases()).isEmpty();
    }

    @Test
    void an_output_that_the_decision_does_not_have_is_refused_by_name() {
        ModelFile tables = ShippedModels.all().stream()
                .filter(file -> file.name().endsWith("blocker-escalation.dmn"))
                .findFirst()
                .orElseThrow();
        var misspelt = new CaseTable(TABLE.inputs(), List.of("output"), TABLE.cases());

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> as(() -> runs.run(tables, "blocker-escalation", misspelt)))
                .satisfies(r -> assertThat(r.problems().get(0).args().get(0)).isEqualTo("output"));
    }

    private static <T> T as(Supplier<T> work) {
        return CurrentActor.as(new Actor("dora", Channel.PAGE), work);
    }
}
