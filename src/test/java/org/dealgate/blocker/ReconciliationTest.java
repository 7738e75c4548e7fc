package org.dealgate.blocker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dealgate.blocker.Severity.BLOCKING;
import static org.dealgate.blocker.Severity.WARNING;
import static org.dealgate.deal.Stage.FINANCE_FEASIBILITY;
import static org.dealgate.deal.Stage.NEEDS_PROPOSAL;
import static org.dealgate.deal.Stage.TECHNICAL_REVIEW;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.dealgate.deal.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReconciliationTest {

    private static final Instant NOW = Instant.parse("2026-11-20T08:00:00Z");
    private static final Instant BEFORE = Instant.parse("2026-11-01T08:00:00Z");
    private static final LocalDate DUE = LocalDate.of(2026, 11, 27);

    private final Reconciliation reconciliation = new Reconciliation("D-2026-00001", "amy", DUE, NOW);

    @Test
    void a_new_finding_is_raised_for_the_deals_owner() {
        List<Blocker.Event> changes = changes(List.of(), found("coach-missing", WARNING, NEEDS_PROPOSAL, null));

        assertThat(changes).singleElement().isInstanceOf(Blocker.Raised.class);
        Blocker raised = changes.get(0).blocker();
        assertThat(raised.owner()).isEqualTo("amy");
        assertThat(raised.due()).isEqualTo(DUE);
        assertThat(raised.rule()).isEqualTo("coach-missing");
        assertThat(raised.state()).isEqualTo(BlockerState.OPEN);
        assertThat(raised.text()).isEqualTo("In words");
    }

    @Test
    void the_same_finding_changes_nothing() {
        Blocker open = open("coach-missing", WARNING, NEEDS_PROPOSAL, null);
        assertThat(changes(List.of(open), found("coach-missing", WARNING, NEEDS_PROPOSAL, null)))
                .isEmpty();
    }

    @Test
    void the_same_finding_twice_is_one_blocker() {
        Found once = found("coach-missing", WARNING, NEEDS_PROPOSAL, null);
        assertThat(changes(List.of(), once, once)).hasSize(1);
    }

    @Test
    void a_finding_that_is_gone_clears_its_blocker() {
        List<Blocker.Event> changes = changes(List.of(open("coach-missing", WARNING, NEEDS_PROPOSAL, null)));

        assertThat(changes).singleElement().isInstanceOf(Blocker.Cleared.class);
        assertThat(changes.get(0).blocker().state()).isEqualTo(BlockerState.CLEARED);
        assertThat(changes.get(0).blocker().closedAt()).isEqualTo(NOW);
    }

    @Test
    void a_cause_that_comes_back_reopens_the_same_blocker() {
        Blocker cleared =
                open("coach-missing", WARNING, NEEDS_PROPOSAL, null).closed(Closure.cleared("dealgate", BEFORE));
        List<Blocker.Event> changes = changes(List.of(cleared), found("coach-missing", WARNING, NEEDS_PROPOSAL, null));

        assertThat(changes).singleElement().isInstanceOf(Blocker.Reopened.class);
        Blocker reopened = changes.get(0).blocker();
        assertThat(reopened.id()).isEqualTo(cleared.id());
        assertThat(reopened.openSince()).isEqualTo(NOW);
        assertThat(reopened.raisedAt()).isEqualTo(BEFORE);
        assertThat(reopened.closedAt()).isNull();
    }

    @Test
    void what_is_waived_stays_waived_while_its_cause_remains() {
        Blocker waived = waived("margin-below-floor", BLOCKING, new BigDecimal("-9.00"));
        assertThat(changes(
                        List.of(waived),
                        found("margin-below-floor", BLOCKING, FINANCE_FEASIBILITY, new BigDecimal("-9.00"))))
                .isEmpty();
        assertThat(changes(
                        List.of(waived),
                        found("margin-below-floor", BLOCKING, FINANCE_FEASIBILITY, new BigDecimal("-9.50"))))
                .isEmpty();
    }

    @Test
    void a_waiver_does_not_cover_worse_than_was_waived() {
        Blocker waived = waived("margin-below-floor", BLOCKING, new BigDecimal("-9.00"));
        assertThat(changes(
                        List.of(waived),
                        found("margin-below-floor", BLOCKING, FINANCE_FEASIBILITY, new BigDecimal("-8.99"))))
                .singleElement()
                .isInstanceOf(Blocker.Reopened.class);
    }

    @Test
    void a_waived_warning_does_not_waive_what_blocks() {
        Blocker waived = waived("economic-buyer-missing", WARNING, null);
        assertThat(changes(List.of(waived), found("economic-buyer-missing", BLOCKING, NEEDS_PROPOSAL, null)))
                .singleElement()
                .isInstanceOf(Blocker.Reopened.class);
    }

    @Test
    void a_waiver_ends_with_its_cause() {
        assertThat(changes(List.of(waived("coach-missing", WARNING, null))))
                .singleElement()
                .isInstanceOf(Blocker.Cleared.class);
    }

    @Test
    void a_finding_that_only_warns_at_the_next_stage_holds_no_more() {
        Blocker open = open("economic-buyer-missing", BLOCKING, NEEDS_PROPOSAL, null);
        List<Blocker.Event> changes =
                changes(List.of(open), found("economic-buyer-missing", WARNING, TECHNICAL_REVIEW, null));

        assertThat(changes).singleElement().isInstanceOf(Blocker.Eased.class);
        assertThat(changes.get(0).blocker().stage()).isEqualTo(TECHNICAL_REVIEW);
        assertThat(changes.get(0).blocker().openSince()).isEqualTo(BEFORE);
    }

    @Test
    void the_gate_is_free_no_earlier_than_all_is_done() {
        List<Blocker.Event> changes = changes(
                List.of(
                        open("user-buyer-missing", BLOCKING, NEEDS_PROPOSAL, null),
                        open("coach-missing", WARNING, NEEDS_PROPOSAL, null)),
                found("user-buyer-opposes", BLOCKING, NEEDS_PROPOSAL, null));

        assertThat(changes)
                .extracting(e -> e.blocker().kind())
                .containsExactly("user-buyer-opposes", "coach-missing", "user-buyer-missing");
    }

    private List<Blocker.Event> changes(List<Blocker> before, Found... found) {
        return reconciliation.changes(before, Arrays.asList(found));
    }

    private static Found found(String kind, Severity severity, Stage stage, @Nullable BigDecimal measure) {
        return new Found(new Finding(kind, "In words", severity, Side.OURS, null), stage, measure);
    }

    private Blocker waived(String kind, Severity severity, @Nullable BigDecimal measure) {
        return open(kind, severity, FINANCE_FEASIBILITY, measure).closed(Closure.waived("erik", BEFORE, "Strategic"));
    }

    private Blocker open(String kind, Severity severity, Stage stage, @Nullable BigDecimal measure) {
        return new Reconciliation("D-2026-00001", "amy", DUE, BEFORE)
                .changes(List.of(), List.of(found(kind, severity, stage, measure)))
                .get(0)
                .blocker()
                .withId(7);
    }
}
