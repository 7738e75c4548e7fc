package org.dealgate.designer.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Semaphore;
import org.dealgate.designer.cases.CaseTable.Case;
import org.dealgate.people.Rights;
import org.dealgate.refusal.Refusal;
import org.dealgate.workflow.deployment.Deployments;
import org.dealgate.workflow.deployment.Finding;
import org.dealgate.workflow.deployment.ModelFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.util.ReflectionTestUtils;

class CaseRunsTest {

    private final Deployments deployments = mock(Deployments.class);
    private final CaseRuns runs = new CaseRuns(
            mock(DecisionCases.class), new CaseRules(), deployments, mock(Rights.class), Clock.systemUTC());

    @AfterEach
    void end() {
        runs.destroy();
    }

    @Test
    void a_decision_that_may_run_does() {
        assertThat(run("v + 1").cases()).allMatch(CaseResult::passed).hasSize(1);
    }

    @Test
    void what_may_not_be_deployed_is_not_run() {
        when(deployments.guard(any())).thenReturn(List.of(mock(Finding.class)));

        assertRefused("v + 1", Refusal.Kind.CONFLICT, "designer.cases.guarded");
    }

    @Test
    void while_every_place_is_taken_others_are_told_to_try_again() {
        Semaphore places = (Semaphore) ReflectionTestUtils.getField(runs, "places");
        int all = places.drainPermits();
        assertRefused("v + 1", Refusal.Kind.TOO_MANY, "designer.cases.busy");

        places.release(all);
        for (int i = 0; i <= all; i++) {
            assertThat(run("v + 1").cases()).allMatch(CaseResult::passed).hasSize(1);
        }
    }

    private void assertRefused(String expression, Refusal.Kind kind, String key) {
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> run(expression));
        assertThat(refusal.kind()).isEqualTo(kind);
        assertThat(refusal.problems().get(0).key()).isEqualTo(key);
    }

    private DecisionResult run(String expression) {
        String dmn = """
                <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="all" name="d" namespace="d">
                  <decision id="d" name="d">
                    <decisionTable id="t">
                      <output id="o" name="says"/>
                      <rule id="r"><outputEntry id="e"><text>%s</text></outputEntry></rule>
                    </decisionTable>
                  </decision>
                </definitions>
                """.formatted(expression);
        return runs.run(
                new ModelFile("d.dmn", dmn.getBytes(StandardCharsets.UTF_8)),
                "d",
                new CaseTable(List.of("v"), List.of("says"), List.of(new Case("one", List.of("1"), "2"))));
    }
}
