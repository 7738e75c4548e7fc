package org.dealgate.designer.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.dealgate.workflow.deployment.ModelFile;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every shipped decision against the cases that come with it: one CSV a decision, one case a row. */
class ShippedCasesTest {

    @TestFactory
    Stream<DynamicTest> approval_matrix() throws IOException {
        return cases("approval-matrix", "approval-matrix");
    }

    @TestFactory
    Stream<DynamicTest> approval_level() throws IOException {
        return cases("approval-level", "approval-matrix");
    }

    @TestFactory
    Stream<DynamicTest> blocker_escalation() throws IOException {
        return cases("blocker-escalation", "blocker-escalation");
    }

    @TestFactory
    Stream<DynamicTest> gate_readiness() throws IOException {
        return cases("gate-readiness", "gate-readiness");
    }

    @TestFactory
    Stream<DynamicTest> stage_notifications() throws IOException {
        return cases("stage-notifications", "stage-notifications");
    }

    private static Stream<DynamicTest> cases(String decision, String file) throws IOException {
        Path dmn = Path.of("processes", file + ".dmn");
        CaseTable table = DecisionCases.shipped(decision).orElseThrow();
        new CaseRules().check(table);
        var results = CaseEvaluation.of(new ModelFile(file + ".dmn", Files.readAllBytes(dmn)), decision, table);
        assertThat(results).hasSameSizeAs(table.cases());
        return results.stream()
                .map(result -> DynamicTest.dynamicTest(
                        result.name(),
                        () -> assertThat(result.actual()).as(result.failure()).isEqualTo(result.expected())));
    }
}
