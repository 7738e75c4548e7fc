package org.dealgate.designer.backtest.replay;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.dealgate.approval.Demand;
import org.dealgate.approval.DemandedApproval;
import org.dealgate.approval.LevelRule;
import org.dealgate.designer.backtest.decision.EditedDecisions;
import org.dealgate.designer.backtest.tape.Decided;
import org.dealgate.workflow.decision.MatrixAnswer;

/** What the edited matrix demands where it demanded something else before. */
class Demands {

    /**
     * @param then what was demanded
     * @param now what the edited matrix demands
     */
    record Change(List<DemandedApproval> then, Demand now) {

        /** Whether an approval of earlier terms may count where it did not, or no longer. */
        boolean looksElsewhere() {
            return now.approvals().stream()
                    .anyMatch(one -> then.stream()
                            .anyMatch(other -> other.position().equals(one.position())
                                    && !other.looksAt().equals(one.looksAt())));
        }
    }

    private final EditedTables edited;

    Demands(EditedDecisions edited) {
        this.edited = new EditedTables(edited);
    }

    /** @param asked what was decided when the round was planned */
    Optional<Change> changed(List<Decided> asked) {
        if (!edited.has(MatrixAnswer.MATRIX) && !edited.has(MatrixAnswer.LEVEL)) {
            return Optional.empty();
        }
        Decided matrix = last(asked, MatrixAnswer.MATRIX).orElseThrow(() -> new CannotKnow("matrix"));
        List<DemandedApproval> then = demanded(matrix.outputs());
        List<DemandedApproval> now = demanded(edited.answer(matrix));
        Map<Integer, LevelRule> before = levels(asked, then);
        var after = new TreeMap<Integer, LevelRule>();
        now.forEach(one -> after.computeIfAbsent(one.level(), number -> level(asked, matrix, number, before)));
        return then.equals(now) && (before.isEmpty() || before.equals(after))
                ? Optional.empty()
                : Optional.of(new Change(then, new Demand(now, after, null)));
    }

    private static Optional<Decided> last(List<Decided> asked, String decision) {
        return asked.stream()
                .filter(decided -> decided.decision().equals(decision))
                .reduce((first, second) -> second);
    }

    private static List<DemandedApproval> demanded(List<Map<String, Object>> rules) {
        return rules.stream().map(MatrixAnswer::demanded).toList();
    }

    private static Map<Integer, LevelRule> levels(List<Decided> asked, List<DemandedApproval> demanded) {
        var levels = new TreeMap<Integer, LevelRule>();
        asked.stream()
                .filter(decided -> decided.decision().equals(MatrixAnswer.LEVEL))
                .forEach(decided -> levels.put(
                        ((Number) decided.inputs().get("level")).intValue(), MatrixAnswer.level(decided.outputs())));
        levels.keySet().retainAll(demanded.stream().map(DemandedApproval::level).toList());
        return levels;
    }

    private LevelRule level(List<Decided> asked, Decided matrix, int number, Map<Integer, LevelRule> before) {
        if (!edited.has(MatrixAnswer.LEVEL)) {
            return Optional.ofNullable(before.get(number)).orElseThrow(() -> new CannotKnow("level", number));
        }
        var inputs =
                new HashMap<>(last(asked, MatrixAnswer.LEVEL).orElse(matrix).inputs());
        inputs.put("level", number);
        return MatrixAnswer.level(edited.answer(MatrixAnswer.LEVEL, inputs, matrix.at()));
    }
}
