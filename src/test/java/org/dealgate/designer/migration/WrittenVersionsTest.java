package org.dealgate.designer.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.dealgate.designer.migration.Plan.ProcessPlan;
import org.dealgate.designer.migration.Plan.Step;
import org.dealgate.refusal.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenVersionsTest {

    @Test
    void versions_are_read_as_pins_are_written() {
        assertThat(Versions.read(List.of("technical-review:2", "form capture-need:3")))
                .containsEntry("technical-review", 2)
                .containsEntry("form capture-need", 3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"technical-review", "technical-review:", ":2", "a:b", "a:99999999999", "a:1,b:2"})
    void what_names_no_version_is_refused(String written) {
        assertThatThrownBy(() -> Versions.read(List.of(written))).isInstanceOf(Refusal.class);
    }

    @Test
    void a_step_is_read_as_the_page_writes_it() {
        var plan = new ProcessPlan("technical-review", 1, 2, List.of());

        assertThat(StepValue.read(List.of(StepValue.write(plan, "A", "B"), StepValue.write(plan, "C", null))))
                .flatExtracting(ProcessPlan::steps)
                .containsExactly(new Step("A", "B"), new Step("C", null));
        assertThatThrownBy(() -> StepValue.read(List.of("technical-review 1 A")))
                .isInstanceOf(Refusal.class);
    }
}
