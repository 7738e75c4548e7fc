package org.dealgate.designer.backtest.decision;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.dealgate.designer.backtest.tape.Decided;
import org.dealgate.designer.backtest.tape.Tape;
import org.dealgate.designer.backtest.verdict.DealTrial;
import org.dealgate.designer.backtest.verdict.Models;
import org.dealgate.designer.backtest.verdict.Note;
import org.dealgate.designer.backtest.verdict.Renaming;
import org.dealgate.designer.backtest.verdict.Verdict;
import org.dealgate.designer.backtest.verdict.Verdict.Kind;
import org.dealgate.workflow.decision.MatrixAnswer;
import org.dealgate.workflow.deployment.ModelFile;

/** Asks the edited decisions again what was asked about a deal, and compares the answers with what they were. */
public class DecisionTrial implements DealTrial {

    private static final Set<String> RECORDED = Set.of(
            MatrixAnswer.MATRIX, MatrixAnswer.LEVEL, "gate-readiness", "stage-notifications", "blocker-escalation");

    private final EditedDecisions edited;
    private final DecisionFile file;
    private final DecisionWords words;
    private final Map<String, String> renamed = new HashMap<>();
    private final Models models;
    private final Map<String, DecisionFile> beforeByPins = new HashMap<>();
    private final Instant recordedSince;

    /** @param recordedSince of deals that were opened earlier not every decision is on record */
    public DecisionTrial(Models models, List<Renaming> renamings, Instant recordedSince) {
        List<ModelFile> tables = tables(models.edited());
        this.edited = new EditedDecisions(tables);
        this.file = new DecisionFile(tables);
        this.words = new DecisionWords(file);
        this.models = models;
        this.recordedSince = recordedSince;
        renamings.stream()
                .filter(renaming -> renaming.model().equals(renaming.from()))
                .forEach(renaming -> renamed.put(renaming.from(), renaming.to()));
    }

    /** What is wrong with a file of decisions that cannot be read; empty where it can. */
    public static Optional<String> unreadable(ModelFile file) {
        try {
            new EditedDecisions(List.of(file));
            return Optional.empty();
        } catch (RuntimeException e) {
            return Optional.of(EditedDecisions.reason(e));
        }
    }

    /** Whether all that the file decides is on record: what only processes ask for, by tasks of their own, is not. */
    public static boolean covers(ModelFile file) {
        return file.kind().filter(ModelFile.Kind.DMN::equals).isPresent()
                && RECORDED.containsAll(new DecisionFile(List.of(file)).notRequired());
    }

    private static List<ModelFile> tables(Collection<ModelFile> files) {
        return files.stream()
                .filter(file -> file.kind().filter(ModelFile.Kind.DMN::equals).isPresent())
                .distinct()
                .toList();
    }

    @Override
    public Verdict tryOut(Tape tape) {
        var trial = new Trial(tape);
        tape.decisions().forEach(trial::decide);
        return trial.verdict();
    }

    private class Trial {

        private final Tape tape;
        private final Set<Note> notes = new LinkedHashSet<>();
        private final Set<String> added = new TreeSet<>();
        private final Set<String> dropped = new TreeSet<>();
        private boolean changed;
        private boolean unknown;

        Trial(Tape tape) {
            this.tape = tape;
        }

        void decide(Decided decided) {
            String key = renamed.getOrDefault(decided.decision(), decided.decision());
            edited.find(key).ifPresent(decision -> compare(decided, decision));
        }

        private void compare(Decided decided, DmnDecision decision) {
            Evaluated now = edited.evaluate(decision, decided.inputs(), decided.at());
            if (now.failure() != null) {
                unknown("decision-fails", file.name(decision.getKey()), now.failure());
            } else if (!now.missing().isEmpty()) {
                now.missing().forEach(input -> unknown("input-missing", file.name(decision.getKey()), input));
            } else {
                tell(decided, now, decision.getKey());
            }
        }

        private void tell(Decided decided, Evaluated now, String key) {
            String decision = decided.decision();
            Answers answers = Answers.compare(decided.outputs(), now.outputs(), DecisionWords.about(decision));
            if (!answers.differ()) {
                return;
            }
            changed = true;
            answers.added().forEach(row -> notes.add(words.added(decided, decision, row)));
            answers.dropped().forEach(row -> notes.add(words.dropped(decided, decision, row)));
            answers.changed()
                    .forEach(pair -> pair.outputs()
                            .forEach(output -> notes.add(words.changed(decided, decision, pair, output))));
            if (answers.reordered()) {
                notes.add(Note.of("reordered", file.name(key)));
            }
            if (decision.equals(MatrixAnswer.MATRIX)) {
                answers.added().forEach(row -> added.add(String.valueOf(row.get("position"))));
                answers.dropped().forEach(row -> dropped.add(String.valueOf(row.get("position"))));
            }
            tellRules(decided, now);
        }

        private void tellRules(Decided decided, Evaluated now) {
            var decisions = new LinkedHashSet<>(decided.rules().keySet());
            decisions.addAll(now.rules().keySet());
            for (String decision : decisions) {
                List<String> then = decided.rules().getOrDefault(decision, List.of());
                List<String> fire = now.rules().getOrDefault(renamed.getOrDefault(decision, decision), List.of());
                if (!then.equals(fire)) {
                    notes.add(Note.of(
                            "rules",
                            file.name(decision),
                            former().rules(decision, without(then, fire)),
                            file.rules(decision, without(fire, then))));
                } else if (decision.equals(decided.decision()) && !fire.isEmpty()) {
                    notes.add(Note.of("rules-kept", file.name(decision), file.rules(decision, fire)));
                }
            }
        }

        private static List<String> without(List<String> rules, List<String> others) {
            return rules.stream().filter(rule -> !others.contains(rule)).toList();
        }

        private DecisionFile former() {
            return beforeByPins.computeIfAbsent(
                    tape.pins(), pins -> new DecisionFile(tables(models.of(pins).values())));
        }

        private void unknown(String key, Object... args) {
            unknown = true;
            notes.add(Note.of(key, args));
        }

        private void requireRecord() {
            if (tape.pins().isEmpty()) {
                unknown("no-process");
            } else if (tape.openedAt().isBefore(recordedSince)) {
                unknown("not-recorded");
            }
        }

        Verdict verdict() {
            if (!edited.keys().isEmpty()) {
                requireRecord();
            }
            Kind kind = unknown ? Kind.UNKNOWN : changed ? Kind.CHANGED : Kind.SAME;
            return new Verdict(tape.number(), kind, List.copyOf(notes), added, dropped, null);
        }
    }
}
