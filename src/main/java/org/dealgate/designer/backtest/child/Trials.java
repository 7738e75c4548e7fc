package org.dealgate.designer.backtest.child;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.dealgate.calendar.BusinessCalendar;
import org.dealgate.designer.backtest.decision.DecisionTrial;
import org.dealgate.designer.backtest.replay.Replay;
import org.dealgate.designer.backtest.tape.Tape;
import org.dealgate.designer.backtest.verdict.DealTrial;
import org.dealgate.designer.backtest.verdict.Models;
import org.dealgate.designer.backtest.verdict.Note;
import org.dealgate.designer.backtest.verdict.Verdict;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The trials of one job: of decisions always, and of whole ways where anything else was edited too. */
class Trials implements DealTrial {

    private static final Logger LOG = LoggerFactory.getLogger(Trials.class);

    private final DealTrial decisions;
    private final @Nullable DealTrial ways;

    Trials(WorkFolder folder) throws IOException {
        Job job = folder.job();
        Models models = folder.models(job);
        decisions = new DecisionTrial(models, job.renamings(), job.recordedSince());
        ways = models.edited().stream().allMatch(DecisionTrial::covers)
                ? null
                : new Replay(
                        models,
                        job.renamings(),
                        BusinessCalendar.of(job.hours().calendar()),
                        job.hours().zone());
    }

    @Override
    public Verdict tryOut(Tape tape) {
        Verdict decided = tryOut(decisions, tape);
        return ways == null ? decided : both(tryOut(ways, tape), decided);
    }

    /** One deal that is recorded strangely does not keep the others from being tried. */
    private static Verdict tryOut(DealTrial trial, Tape tape) {
        try {
            return trial.tryOut(tape);
        } catch (RuntimeException | StackOverflowError e) {
            LOG.error("The deal {} could not be tried", tape.number(), e);
            return new Verdict(
                    tape.number(),
                    Verdict.Kind.UNKNOWN,
                    List.of(Note.of("failed", e.toString())),
                    Set.of(),
                    Set.of(),
                    null);
        }
    }

    static Verdict both(Verdict way, Verdict decided) {
        var notes = new LinkedHashSet<Note>(way.notes());
        notes.addAll(decided.notes());
        Verdict.Kind kind = way.kind().compareTo(decided.kind()) > 0 ? way.kind() : decided.kind();
        BigDecimal hours = kind == Verdict.Kind.UNKNOWN ? null : way.hours();
        return new Verdict(
                way.number(),
                kind,
                List.copyOf(notes),
                union(way.added(), decided.added()),
                union(way.dropped(), decided.dropped()),
                hours);
    }

    private static Set<String> union(Set<String> some, Set<String> others) {
        var all = new TreeSet<>(some);
        all.addAll(others);
        return all;
    }

    @Override
    public void close() {
        decisions.close();
        if (ways != null) {
            ways.close();
        }
    }
}
