package org.dealgate.designer.release;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
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
        } else if (!Set.copyOf(backtests.files(id)).equals(Set.copyOf(files))) {
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

    /** The newest that may be named for files of these names; whether they tried the same is checked then. */
    List<BacktestRun> offered(List<ModelFile> files) {
        Set<String> names = files.stream().map(ModelFile::name).collect(Collectors.toSet());
        return backtests.newest().stream()
                .filter(run -> run.state() == State.DONE)
                .filter(run -> Set.copyOf(run.files()).equals(names))
                .limit(20)
                .toList();
    }
}
