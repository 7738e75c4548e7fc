package org.dealgate.designer.backtest.replay;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.dealgate.designer.backtest.decision.EditedDecisions;
import org.dealgate.designer.backtest.tape.Course.BlockerOpen;
import org.dealgate.designer.backtest.tape.Decided;
import org.dealgate.workflow.model.StageGate;

/** Replays what a gate found: what the edited rules find in what was known then, beside the blockers that were open. */
class Gates {

    private static final String READINESS = "gate-readiness";
    private static final String BLOCKING = "BLOCKING";

    private final Run run;
    private final Diagrams diagrams;
    private final EditedTables tables;
    private final RaisedBlockers raised;

    Gates(Run run, Diagrams diagrams, EditedDecisions edited, RaisedBlockers raised) {
        this.run = run;
        this.diagrams = diagrams;
        this.tables = new EditedTables(edited);
        this.raised = raised;
    }

    boolean isOpen(Run.Visit visit) {
        String gate = diagrams.title(visit.process(), visit.element());
        Passage passage = visit.outcome().orElseThrow(() -> new CannotKnow("gate", gate));
        raised.unknown().ifPresent(element -> {
            throw new CannotKnow("blocker-raised", element);
        });
        boolean open = Boolean.TRUE.equals(passage.variables().get(StageGate.GATE_OPEN));
        if (!open) {
            raised.skipped(passage.started()).ifPresent(element -> {
                throw new CannotKnow("blocker-not-raised", element);
            });
        }
        return tables.has(READINESS) ? isOpen(passage, gate, open) : open;
    }

    private boolean isOpen(Passage passage, String gate, boolean open) {
        Decided asked = asked(passage).orElseThrow(() -> new CannotKnow("gate", gate));
        Set<String> then = blocking(asked.outputs());
        Set<String> now = blocking(tables.answer(asked));
        if (now.equals(then)) {
            return open;
        }
        if (!then.containsAll(now)) {
            if (!open) {
                throw new CannotKnow("gate-longer", gate, String.join(", ", now));
            }
            return false;
        }
        if (!open && !others(asked, passage, now, then).isEmpty()) {
            throw new CannotKnow("gate-shorter", gate);
        }
        return true;
    }

    private Optional<Decided> asked(Passage passage) {
        return run.recording().tape().decisions().stream()
                .filter(decided ->
                        decided.decision().equals(READINESS) && Objects.equals(decided.activity(), passage.activity()))
                .reduce((earlier, later) -> later);
    }

    private static Set<String> blocking(List<Map<String, Object>> findings) {
        return findings.stream()
                .filter(finding -> BLOCKING.equals(finding.get("severity")))
                .map(finding -> String.valueOf(finding.get("kind")))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The blockers that held the gate apart from those that the edited rules do not find any more. */
    private List<BlockerOpen> others(Decided asked, Passage passage, Set<String> now, Set<String> then) {
        Instant checked = passage.ended() == null ? passage.started() : passage.ended();
        String stage = String.valueOf(asked.inputs().get("stage"));
        return run.recording().course().blockers().stream()
                .filter(blocker ->
                        BLOCKING.equals(blocker.severity()) && blocker.stages().contains(stage))
                .filter(blocker -> !blocker.from().isAfter(checked)
                        && (blocker.to() == null || blocker.to().isAfter(checked)))
                .filter(blocker ->
                        blocker.rule() == null || now.contains(blocker.rule()) || !then.contains(blocker.rule()))
                .toList();
    }
}
