package org.dealgate.designer.migration;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.util.List;
import java.util.TreeMap;
import org.camunda.bpm.engine.RuntimeService;
import org.dealgate.refusal.Refusal;
import org.dealgate.workflow.start.DealPins;
import org.junit.jupiter.api.Test;

class DealMigrationTest {

    @Test
    void a_deal_that_was_moved_on_since_does_not_go_back() {
        DealPins pins = mock(DealPins.class);
        when(pins.locked("D-2026-00001")).thenReturn("approval-matrix:2,technical-review:3");
        var deals = new DealMigration(
                mock(RunningDeals.class),
                pins,
                mock(WantedPins.class),
                mock(InstanceMigration.class),
                mock(RuntimeService.class));

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> deals.moveBack(
                        "D-2026-00001",
                        List.of(new Change("approval-matrix", 1, 2), new Change("technical-review", 1, 2)),
                        new Plan(new TreeMap<>(), List.of())))
                .extracting(refusal -> refusal.problems().toString())
                .asString()
                .contains("migration.deal.changed-since", "technical-review")
                .doesNotContain("approval-matrix");
    }
}
