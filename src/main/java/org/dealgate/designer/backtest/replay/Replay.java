package org.dealgate.designer.backtest.replay;

import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dealgate.calendar.BusinessCalendar;
import org.dealgate.designer.backtest.decision.EditedDecisions;
import org.dealgate.designer.backtest.tape.Course;
import org.dealgate.designer.backtest.tape.Tape;
import org.dealgate.designer.backtest.verdict.DealTrial;
import org.dealgate.designer.backtest.verdict.Models;
import org.dealgate.designer.backtest.verdict.Note;
import org.dealgate.designer.backtest.verdict.Renaming;
import org.dealgate.designer.backtest.verdict.Verdict;
import org.dealgate.designer.backtest.verdict.Verdict.Kind;
import org.dealgate.workflow.deployment.Finding;
import org.dealgate.workflow.deployment.Guard;
import org.dealgate.workflow.deployment.ModelFile;
import org.dealgate.workflow.deployment.ModelKeys;
import org.dealgate.workflow.published.PublishedNames;

/**
 * Runs finished deals through edited processes, and compares the way they go with the way that is recorded. Where these
 * differ, the deal is also run through the models that it really ran on: if they do not lead to what is recorded either, the
 * record is not enough to know anything.
 */
public final class Replay implements DealTrial {

    /** What deals ran on, and the same edited. */
    private record Pair(ModelSet before, ModelSet after) {}

    private final Models models;
    private final Renamed renamed;
    private final RecordedTime time;
    private final ReplayEngine engine;
    private final Guard guard = new Guard(PublishedNames.scan());
    private final EditedDecisions tables;
    private final EditedDecisions noTables = new EditedDecisions(List.of());
    private final Map<String, Pair> pairs = new HashMap<>();
    private final Map<Set<ModelFile>, ModelSet> deployed = new HashMap<>();
    private final Map<Set<ModelFile>, CannotKnow> refused = new HashMap<>();

    /** @param zone where the business hours are that deals take */
    public Replay(Models models, List<Renaming> renamings, BusinessCalendar calendar, ZoneId zone) {
        this(models, renamings, new RecordedTime(calendar, zone));
    }

    private Replay(Models models, List<Renaming> renamings, RecordedTime time) {
        this(models, renamings, time, new ReplayEngine(time));
    }

    Replay(Models models, List<Renaming> renamings, RecordedTime time, ReplayEngine engine) {
        this.models = models;
        this.renamed = new Renamed(renamings);
        this.time = time;
        this.engine = engine;
        this.tables = new EditedDecisions(
                models.edited().stream().filter(Replay::isTable).toList());
    }

    private static boolean isTable(ModelFile file) {
        return file.kind().filter(ModelFile.Kind.DMN::equals).isPresent();
    }

    @Override
    public Verdict tryOut(Tape tape) {
        Course course = tape.course();
        if (course == null
                || course.processes().isEmpty()
                || course.processes().get(0).ended() == null) {
            return unknown(tape, Note.of("replay.unknown.course"));
        }
        try {
            Pair sets = byPins(tape.pins());
            ModelSet before = sets.before();
            ModelSet after = sets.after();
            Verdict verdict = replay(new Recording(tape, course, before.diagrams(), renamed), after, tables);
            if (verdict.kind() == Kind.SAME) {
                return verdict;
            }
            var asItWas = new Recording(tape, course, before.diagrams(), new Renamed(List.of()));
            Verdict control = replay(asItWas, before, noTables);
            return control.kind() == Kind.SAME ? verdict : unknown(tape, unreliable(control));
        } catch (CannotKnow e) {
            return unknown(tape, e.why());
        }
    }

    private static Note unreliable(Verdict control) {
        List<Note> notes = control.notes();
        List<String> where =
                notes.isEmpty() ? List.of() : notes.get(notes.size() - 1).args();
        return Note.of("replay.unknown.record", where.isEmpty() ? "" : where.get(0));
    }

    private static Verdict unknown(Tape tape, Note why) {
        return new Verdict(tape.number(), Kind.UNKNOWN, List.of(why), Set.of(), Set.of(), null);
    }

    private Verdict replay(Recording recording, ModelSet after, EditedDecisions decisions) {
        var run = new Run(recording, after.diagrams());
        var raised = new RaisedBlockers(run, after.diagrams());
        var gates = new Gates(run, after.diagrams(), decisions, raised);
        var trip = new Trip(after, run, new Approvers(run, new Demands(decisions), time), gates, raised);
        var comparison = new Comparison(recording, trip, time);
        engine.show(trip);
        try {
            new Replayer(engine, trip, time).replay();
            return comparison.verdict(null);
        } catch (RuntimeException | StackOverflowError e) {
            return comparison.verdict(reason(e, trip));
        } finally {
            engine.clear();
        }
    }

    /** The engine wraps what is thrown inside of expressions. */
    private static CannotKnow reason(Throwable thrown, Trip trip) {
        Throwable root = thrown;
        while (!(root instanceof CannotKnow) && root.getCause() != null) {
            root = root.getCause();
        }
        return root instanceof CannotKnow known
                ? known
                : new CannotKnow("failed", trip.whereabouts(), String.valueOf(root.getMessage()));
    }

    private Pair byPins(String pins) {
        Pair known = pairs.get(pins);
        if (known == null) {
            Collection<ModelFile> own = models.of(pins).values();
            known = new Pair(set(own), set(overlaid(own)));
            pairs.put(pins, known);
        }
        return known;
    }

    private Collection<ModelFile> overlaid(Collection<ModelFile> own) {
        List<ModelFile> edited = models.edited();
        Set<String> replaced =
                edited.stream().flatMap(file -> ModelKeys.of(file).stream()).collect(Collectors.toSet());
        return Stream.concat(
                        own.stream().filter(file -> ModelKeys.of(file).stream().noneMatch(replaced::contains)),
                        edited.stream())
                .toList();
    }

    /** What the engine refuses, it refuses for every deal. */
    private ModelSet set(Collection<ModelFile> files) {
        Set<ModelFile> set = Set.copyOf(files);
        CannotKnow known = refused.get(set);
        if (known != null) {
            throw known;
        }
        try {
            requireHarmless(set);
            return deployed.computeIfAbsent(set, engine::deploy);
        } catch (CannotKnow e) {
            refused.put(set, e);
            throw e;
        } catch (RuntimeException e) {
            var why = new CannotKnow("models", String.valueOf(e.getMessage()));
            refused.put(set, why);
            throw why;
        }
    }

    /** What an administrator deployed may do anything, also here. */
    private void requireHarmless(Set<ModelFile> files) {
        guard.check(List.copyOf(files)).stream()
                .filter(Finding::isError)
                .findFirst()
                .ifPresent(finding -> {
                    Object where = finding.elementName() == null ? finding.file() : finding.elementName();
                    throw new CannotKnow("guarded", where, finding.file());
                });
    }

    @Override
    public void close() {
        engine.close();
    }
}
