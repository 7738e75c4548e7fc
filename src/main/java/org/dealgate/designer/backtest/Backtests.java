package org.dealgate.designer.backtest;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dealgate.designer.backtest.BacktestResults.ApproverCount;
import org.dealgate.designer.backtest.BacktestResults.Line;
import org.dealgate.designer.backtest.BacktestRun.State;
import org.dealgate.designer.backtest.SuggestedRenamings.Gone;
import org.dealgate.designer.backtest.tape.Selection;
import org.dealgate.designer.backtest.tape.Tapes;
import org.dealgate.designer.backtest.verdict.Renaming;
import org.dealgate.designer.backtest.verdict.Verdict.Kind;
import org.dealgate.people.CurrentActor;
import org.dealgate.people.Permission;
import org.dealgate.people.Rights;
import org.dealgate.refusal.Refusal;
import org.dealgate.workflow.deployment.ModelFile;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Runs finished deals through edited models, one backtest after the other, and tells what came of it. */
@Service
@Transactional
public class Backtests {

    private static final int NEWEST = 100;

    private final Rights rights;
    private final EditedFiles edited;
    private final SuggestedRenamings renamings;
    private final Tapes tapes;
    private final BacktestRuns runs;
    private final BacktestResults results;
    private final BacktestWorker worker;
    private final ApplicationEventPublisher events;

    Backtests(
            Rights rights,
            EditedFiles edited,
            SuggestedRenamings renamings,
            Tapes tapes,
            BacktestRuns runs,
            BacktestResults results,
            BacktestWorker worker,
            ApplicationEventPublisher events) {
        this.rights = rights;
        this.edited = edited;
        this.renamings = renamings;
        this.tapes = tapes;
        this.runs = runs;
        this.results = results;
        this.worker = worker;
        this.events = events;
    }

    /** Checks the right before anything is read. */
    void requireRight() {
        rights.require(Permission.DEPLOY_MODELS);
    }

    /**
     * Queues a backtest; where elements seem to have got other ids, it waits until somebody has confirmed which.
     *
     * @return its id
     * @throws Refusal INVALID where a file cannot be tried or no finished deal is chosen
     */
    public long start(List<ModelFile> files, Selection chosen) {
        requireRight();
        edited.require(files);
        if (tapes.count(chosen) == 0) {
            throw Refusal.invalid("chosen", "backtest.chosen.none");
        }
        List<Gone> gone = renamings.of(files);
        return insert(
                gone.isEmpty() ? State.QUEUED : State.PREPARED, chosen, SuggestedRenamings.suggested(gone), files);
    }

    /** The same files and deals once more, with what was confirmed about ids. */
    public long repeat(long id) {
        requireRight();
        BacktestRun run = get(id);
        if (!run.isOver()) {
            throw Refusal.conflict("backtest.not-over", id);
        }
        return insert(State.QUEUED, run.chosen(), run.renamings(), runs.files(id));
    }

    private long insert(State state, Selection chosen, List<Renaming> known, List<ModelFile> files) {
        String person = CurrentActor.get().id();
        long id = runs.insert(state, person, chosen, known, files);
        events.publishEvent(new BacktestEvent.Started(
                id, files.stream().map(ModelFile::name).toList(), CurrentActor.get()));
        worker.wakeAfterCommit();
        return id;
    }

    /** What a waiting backtest wants to have confirmed; empty for others. */
    @Transactional(readOnly = true)
    public List<Gone> toConfirm(BacktestRun run) {
        return run.state() == State.PREPARED ? renamings.of(runs.files(run.id())) : List.of();
    }

    /** Says which ids are others now, and lets a waiting backtest go. */
    public void confirm(long id, List<Renaming> confirmed) {
        requireRight();
        BacktestRun run = get(id);
        SuggestedRenamings.requireChoices(toConfirm(run), confirmed);
        if (!runs.queue(id, confirmed)) {
            throw Refusal.conflict("backtest.not-waiting", id);
        }
        events.publishEvent(new BacktestEvent.Confirmed(id, confirmed, CurrentActor.get()));
        worker.wakeAfterCommit();
    }

    public void cancel(long id) {
        requireRight();
        get(id);
        if (!runs.cancel(id)) {
            throw Refusal.conflict("backtest.over", id);
        }
        events.publishEvent(new BacktestEvent.Cancelled(id, CurrentActor.get()));
    }

    @Transactional(readOnly = true)
    public BacktestRun get(long id) {
        return find(id).orElseThrow(() -> Refusal.notFound("backtest.unknown", id));
    }

    @Transactional(readOnly = true)
    public Optional<BacktestRun> find(long id) {
        rights.require(Permission.READ_MODELS);
        return runs.find(id);
    }

    /** The edited files of a backtest. */
    @Transactional(readOnly = true)
    public List<ModelFile> files(long id) {
        get(id);
        return runs.files(id);
    }

    /** The edited files of several backtests, by their ids. */
    @Transactional(readOnly = true)
    public Map<Long, List<ModelFile>> files(Collection<Long> ids) {
        rights.require(Permission.READ_MODELS);
        return runs.files(ids);
    }

    @Transactional(readOnly = true)
    public List<BacktestRun> newest() {
        rights.require(Permission.READ_MODELS);
        return runs.newest(NEWEST);
    }

    /** @param after the deal to go on after; empty at first */
    @Transactional(readOnly = true)
    List<Line> results(long id, @Nullable Kind kind, String after, int size) {
        get(id);
        return results.page(id, kind, after, size);
    }

    @Transactional(readOnly = true)
    Line result(long id, String dealNumber) {
        get(id);
        return results.find(id, dealNumber).orElseThrow(() -> Refusal.notFound("backtest.no-result", dealNumber, id));
    }

    @Transactional(readOnly = true)
    List<ApproverCount> approvers(long id) {
        return results.approvers(id);
    }

    @Transactional(readOnly = true)
    Optional<BigDecimal> hours(long id) {
        return results.hours(id);
    }
}
