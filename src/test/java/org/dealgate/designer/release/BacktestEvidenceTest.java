package org.dealgate.designer.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.dealgate.DealgateTest;
import org.dealgate.designer.backtest.BacktestRun;
import org.dealgate.people.Actor;
import org.dealgate.people.Channel;
import org.dealgate.people.CurrentActor;
import org.dealgate.refusal.Problems;
import org.dealgate.refusal.Refusal;
import org.dealgate.refusal.Refusal.Problem;
import org.dealgate.workflow.deployment.ModelFile;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DealgateTest
class BacktestEvidenceTest {

    private static final ModelFile TRIED = new ModelFile("a.dmn", "<tried/>".getBytes(StandardCharsets.UTF_8));
    private static final ModelFile OTHER = new ModelFile("a.dmn", "<other/>".getBytes(StandardCharsets.UTF_8));

    @Autowired
    private BacktestEvidence evidence;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void a_backtest_that_ended_and_tried_the_same_files_counts() {
        assertThat(wrong(run("DONE"), TRIED)).isEmpty();
    }

    @Test
    void one_that_tried_other_content_under_the_same_name_does_not() {
        assertThat(wrong(run("DONE"), OTHER)).containsExactly("release.backtest.other");
    }

    @Test
    void one_that_tried_more_than_is_released_does_not() {
        long run = run("DONE");
        jdbc.sql("insert into backtest_file (run, position, name, content) values (?, 1, 'more.dmn', ?)")
                .params(run, OTHER.content())
                .update();

        assertThat(wrong(run, TRIED)).containsExactly("release.backtest.other");
    }

    @Test
    void one_that_was_cancelled_does_not() {
        assertThat(wrong(run("CANCELLED"), TRIED)).containsExactly("release.backtest.not-over");
    }

    @Test
    void only_those_that_would_count_are_offered_for_files_and_the_others_for_files_still_to_be_sent() {
        long tried = run("DONE");
        long cancelled = run("CANCELLED");
        var dora = new Actor("dora", Channel.PAGE);

        assertThat(CurrentActor.as(dora, () -> evidence.fitting(List.of(TRIED))))
                .extracting(BacktestRun::id)
                .contains(tried)
                .doesNotContain(cancelled);
        List<BacktestRun> fitting = CurrentActor.as(dora, () -> evidence.fitting(List.of(OTHER)));
        assertThat(fitting).isEmpty();
        assertThat(CurrentActor.as(dora, () -> evidence.others(fitting)))
                .extracting(BacktestRun::id)
                .contains(tried)
                .doesNotContain(cancelled);
    }

    private List<String> wrong(long run, ModelFile released) {
        var problems = new Problems();
        return CurrentActor.as(new Actor("dora", Channel.PAGE), () -> {
            evidence.check(run, List.of(released), problems);
            try {
                problems.refuse();
                return List.of();
            } catch (Refusal refusal) {
                return refusal.problems().stream().map(Problem::key).toList();
            }
        });
    }

    private long run(String state) {
        long run = jdbc.sql("insert into backtest_run (state, started_by, asked_at, chosen)"
                        + " values (?, 'dora', now(), '{}') returning id")
                .param(state)
                .query(Long.class)
                .single();
        jdbc.sql("insert into backtest_file (run, position, name, content) values (?, 0, ?, ?)")
                .params(run, TRIED.name(), TRIED.content())
                .update();
        return run;
    }
}
