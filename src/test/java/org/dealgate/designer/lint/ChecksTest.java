package org.dealgate.designer.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dealgate.workflow.deployment.Finding;
import org.dealgate.workflow.deployment.ModelFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each rule finds its fault in models that are sound but for it. */
class ChecksTest {

    @Test
    void says_nothing_about_sound_models() {
        assertThat(SmallModels.check(SmallModels.all())).isEmpty();
    }

    static Stream<Arguments> faults() {
        return Stream.of(
                fault("not-executable", "review.bpmn", " isExecutable=\"true\"", ""),
                fault("no-time-to-live", "review.bpmn", " camunda:historyTimeToLive=\"P3650D\"", ""),
                fault("no-platform", "review.bpmn", " modeler:executionPlatform=\"Camunda Platform\"", ""),
                fault("duplicate-id", "review.bpmn", "id=\"WaitTimer\"", "id=\"CheckFit\""),
                fault("unreachable", "review.bpmn", "sourceRef=\"LevelDue\" targetRef=\"Wait\"", ""));
    }

    private static Arguments fault(String rule, String file, String part, String instead) {
        return Arguments.of(rule, file, part, instead);
    }

    @ParameterizedTest(name = "{0}: {2} -> {3}")
    @MethodSource("faults")
    void finds(String rule, String file, String part, String instead) {
        assertThat(SmallModels.check(SmallModels.with(file, part, instead)))
                .extracting(Finding::rule)
                .contains(rule);
    }

    @Test
    void levels_are_as_they_are_set() {
        List<ModelFile> files = SmallModels.with("review.bpmn", " isExecutable=\"true\"", "");

        assertThat(new Checks(Levels.of(Map.of("not-executable", "warning"))).check(files, List.of()))
                .extracting(Finding::level)
                .containsExactly(Finding.Level.WARNING);
        assertThat(new Checks(Levels.of(Map.of("not-executable", "off"))).check(files, List.of()))
                .isEmpty();
    }
}
