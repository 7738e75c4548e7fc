package org.dealgate.designer.backtest.decision;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.dealgate.designer.backtest.tape.Decided;
import org.dealgate.designer.backtest.verdict.Note;
import org.dealgate.workflow.decision.MatrixAnswer;
import org.jspecify.annotations.Nullable;

/** Says what another answer of a decision means for the deal: approvers, findings of a gate, mails, steps. */
class DecisionWords {

    private static final Map<String, List<String>> ABOUT = Map.of(
            MatrixAnswer.MATRIX,
            List.of("position"),
            "gate-readiness",
            List.of("kind"),
            "stage-notifications",
            List.of("recipient", "template"),
            "blocker-escalation",
            List.of("step"));

    private final DecisionFile file;

    DecisionWords(DecisionFile edited) {
        this.file = edited;
    }

    /** The outputs that say what a row of the decision's answer is about. */
    static List<String> about(String decision) {
        return ABOUT.getOrDefault(decision, List.of());
    }

    Note added(Decided decided, String decision, Map<String, @Nullable Object> row) {
        return about(decision).isEmpty()
                ? Note.of("row-added", file.name(decision), text(row))
                : Note.of(decision + ".added", subject(decided, decision, row));
    }

    Note dropped(Decided decided, String decision, Map<String, @Nullable Object> row) {
        return about(decision).isEmpty()
                ? Note.of("row-dropped", file.name(decision), text(row))
                : Note.of(decision + ".dropped", subject(decided, decision, row));
    }

    Note changed(Decided decided, String decision, Answers.Pair pair, String output) {
        Object what = about(decision).isEmpty() ? file.name(decision) : subject(decided, decision, pair.after())[0];
        return Note.of(
                "output-changed",
                what,
                file.label(decision, output),
                text(pair.before().get(output)),
                text(pair.after().get(output)));
    }

    private static Object[] subject(Decided decided, String decision, Map<String, @Nullable Object> row) {
        return switch (decision) {
            case MatrixAnswer.MATRIX ->
                new Object[] {Note.word("approval.position.", text(row.get("position"))), text(row.get("level"))};
            case "gate-readiness" ->
                new Object[] {
                    Note.word("blocker.finding.", text(row.get("kind"))), stage(decided), text(row.get("severity"))
                };
            case "stage-notifications" ->
                new Object[] {
                    text(row.get("recipient")),
                    text(row.get("template")),
                    text(decided.inputs().get("event")),
                    stage(decided)
                };
            default ->
                new Object[] {text(row.get("step")), text(decided.inputs().get("severity"))};
        };
    }

    private static String stage(Decided decided) {
        return Note.word("deal.stage.", text(decided.inputs().get("stage")));
    }

    private static String text(Map<String, @Nullable Object> row) {
        return row.entrySet().stream()
                .map(output -> output.getKey() + " = " + text(output.getValue()))
                .collect(Collectors.joining(", "));
    }

    private static String text(@Nullable Object value) {
        return value == null ? "–" : value instanceof BigDecimal number ? number.toPlainString() : value.toString();
    }
}
