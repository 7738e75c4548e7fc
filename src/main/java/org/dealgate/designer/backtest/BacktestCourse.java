package org.dealgate.designer.backtest;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.dealgate.calendar.BusinessCalendar;
import org.dealgate.designer.backtest.BacktestRun.State;
import org.dealgate.designer.backtest.child.ChildProcess;
import org.dealgate.designer.backtest.child.Hours;
import org.dealgate.designer.backtest.child.WorkFolder;
import org.dealgate.designer.backtest.decision.DecisionTrial;
import org.dealgate.designer.backtest.tape.Selection;
import org.dealgate.designer.backtest.tape.Tape;
import org.dealgate.designer.backtest.tape.Tapes;
import org.dealgate.designer.backtest.verdict.Verdict;
import org.dealgate.workflow.deployment.ModelFile;
import org.dealgate.workflow.task.TaskSettings;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** One backtest from its beginning to its end: feeds tapes to the child process and keeps what it answers. */
@Component
class BacktestCourse {

    private static final Logger LOG = LoggerFactory.getLogger(BacktestCourse.class);
    private static final Duration PULSE = Duration.ofSeconds(1);
    private static final int TAPES = 200;
    private static final int VERDICTS = 200;

    private final Tapes tapes;
    private final DeployedFiles deployed;
    private final BacktestRuns runs;
    private final BacktestResults results;
    private final BacktestSettings settings;
    private final Hours hours;
    private volatile boolean stopping;
    private volatile @Nullable ChildProcess child;

    BacktestCourse(
            Tapes tapes,
            DeployedFiles deployed,
            BacktestRuns runs,
            BacktestResults results,
            BacktestSettings settings,
            BusinessCalendar calendar,
            TaskSettings tasks) {
        this.tapes = tapes;
        this.deployed = deployed;
        this.runs = runs;
        this.results = results;
        this.settings = settings;
        this.hours = new Hours(calendar.settings(), tasks.timeZone());
    }

    /** The run is cut off, and another start of the program finds it so. */
    void stop() {
        stopping = true;
        ChildProcess running = child;
        if (running != null) {
            running.close();
        }
    }

    void run(BacktestRun run) {
        Selection chosen = run.chosen();
        List<ModelFile> files = runs.files(run.id());
        runs.begin(run.id(), tapes.count(chosen));
        var kept = new Kept(run.id());
        try (var folder = WorkFolder.write(
                        files, deployed.of(tapes.versions(chosen)), run.renamings(), tapes.recordedSince(), hours);
                var process = new ChildProcess(folder, settings.memory());
                var watch = new Watch(PULSE, () -> goesOn(run.id(), process, kept))) {
            child = process;
            process.run(pages(chosen, needsCourse(files)), kept::add);
            kept.write();
            runs.finish(run.id(), State.DONE, null);
        } catch (ChildProcess.Failed e) {
            end(run.id(), kept, String.valueOf(e.getMessage()));
        } catch (RuntimeException e) {
            LOG.error("Backtest {} failed", run.id(), e);
            end(run.id(), kept, String.valueOf(e.getMessage()));
        } finally {
            child = null;
        }
    }

    private void end(long run, Kept kept, String failure) {
        if (stopping) {
            return;
        }
        kept.write();
        if (runs.cancelAsked(run)) {
            runs.finish(run, State.CANCELLED, null);
        } else {
            LOG.warn("Backtest {} ended early: {}", run, failure);
            runs.finish(run, State.FAILED, kept.silent ? "silent" : failure.isBlank() ? "crashed" : failure);
        }
    }

    /** Lets it be seen how far the run is, and ends it where somebody wants that or nothing comes any more. */
    private boolean goesOn(long run, ChildProcess process, Kept kept) {
        kept.write();
        kept.silent = kept.silence().compareTo(settings.patience()) > 0;
        if (kept.silent || runs.cancelAsked(run)) {
            process.close();
            return false;
        }
        return true;
    }

    /** Where only decisions were edited that are on record, how the processes ran does not matter. */
    private static boolean needsCourse(List<ModelFile> files) {
        return !files.stream().allMatch(DecisionTrial::covers);
    }

    private Supplier<List<Tape>> pages(Selection chosen, boolean withCourse) {
        return new Supplier<>() {
            private long last;

            @Override
            public List<Tape> get() {
                Tapes.Page page = tapes.page(chosen, last, TAPES, withCourse);
                last = page.last();
                return page.tapes();
            }
        };
    }

    /** Verdicts that are not written yet. */
    private class Kept {

        private final long run;
        private final List<Verdict> verdicts = new ArrayList<>();
        private volatile long heard = System.nanoTime();
        private volatile boolean silent;

        Kept(long run) {
            this.run = run;
        }

        synchronized void add(Verdict verdict) {
            heard = System.nanoTime();
            verdicts.add(verdict);
            if (verdicts.size() >= VERDICTS) {
                write();
            }
        }

        synchronized void write() {
            if (!verdicts.isEmpty()) {
                results.add(run, List.copyOf(verdicts));
                verdicts.clear();
            }
        }

        Duration silence() {
            return Duration.ofNanos(System.nanoTime() - heard);
        }
    }
}
