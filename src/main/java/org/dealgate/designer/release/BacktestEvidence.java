package org.dealgate.designer.release;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dealgate.designer.backtest.BacktestRun;
import org.dealgate.designer.backtest.BacktestRun.State;
import org.dealgate.designer.backtest.Backtests;
import org.dealgate.refusal.Problems;
import org.dealgate.workflow.deployment.ModelFile;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The backtests that speak for a release: those that ended, and tried just these files. */
@Component
class BacktestEvidence {

    private static final int MOST_OFFERED = 20;

    private final Backtests backtests;

    BacktestEvidence(Backtests backtests) {
        this.backtests = backtests;
    }

    void check(long id, List<ModelFile> files, Problems problems) {
        Optional<BacktestRun> run = backtests.find(id);
        if (run.isEmpty()) {
            problems.add("backtest", "release.backtest.unknown", String.valueOf(id));
        } else if (run.get().state() != State.DONE) {
            problems.add("backtest", "release.backtest.not-over", String.valueOf(id));
        } else if (!same(backtests.files(id), files)) {
            problems.add("backtest", "release.backtest.other", String.valueOf(id));
        }
    }

    /** Null where none is named. */
    @Nullable
    BacktestRun of(Release release) {
        return release.backtest() == null
                ? null
                : backtests.find(release.backtest()).orElse(null);
    }

    /** The newest that speak for these files. */
    List<BacktestRun> fitting(List<ModelFile> files) {
        Set<String> names = files.stream().map(ModelFile::name).collect(Collectors.toSet());
        List<BacktestRun> alike = done().filter(run -> Set.copyOf(run.files()).equals(names))
                .limit(MOST_OFFERED)
                .toList();
        Map<Long, List<ModelFile>> tried =
                backtests.files(alike.stream().map(BacktestRun::id).toList());
        return alike.stream().filter(run -> same(tried.get(run.id()), files)).toList();
    }

    /** The newest of the rest: they may speak for files that somebody is about to send. */
    List<BacktestRun> others(List<BacktestRun> fitting) {
        return done().filter(run -> !fitting.contains(run)).limit(MOST_OFFERED).toList();
    }

    private Stream<BacktestRun> done() {
        return backtests.newest().stream().filter(run -> run.state() == State.DONE);
    }

    private static boolean same(List<ModelFile> tried, List<ModelFile> files) {
        return Set.copyOf(tried).equals(Set.copyOf(files));
    }
}
