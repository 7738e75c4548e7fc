package org.dealgate.workflow.decision;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.dealgate.approval.ApprovalMatrix;
import org.dealgate.approval.Demand;
import org.dealgate.approval.DemandedApproval;
import org.dealgate.approval.LevelRule;
import org.dealgate.approval.MatrixInput;
import org.dealgate.workflow.published.PublishedDecision;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who must approve, and how, by {@code approval-matrix.dmn}. */
@PublishedDecision(
        key = MatrixAnswer.MATRIX,
        inputs = {
            "value",
            "discountPercent",
            "marginPercent",
            "longestPaymentDays",
            "risk",
            "accountTier",
            "region",
            "exposure",
            "splitSuspected"
        })
@PublishedDecision(
        key = MatrixAnswer.LEVEL,
        inputs = {
            "value",
            "discountPercent",
            "marginPercent",
            "longestPaymentDays",
            "risk",
            "accountTier",
            "region",
            "exposure",
            "splitSuspected",
            "level"
        })
@Component
class MatrixDecision implements ApprovalMatrix {

    private final Decisions decisions;

    MatrixDecision(Decisions decisions) {
        this.decisions = decisions;
    }

    @Override
    public Demand demanded(MatrixInput input) {
        Map<String, Object> inputs = inputs(input);
        List<DemandedApproval> approvals = decisions.evaluate(MatrixAnswer.MATRIX, input.dealNumber(), inputs).stream()
                .map(MatrixAnswer::demanded)
                .toList();
        var levels = new TreeMap<Integer, LevelRule>();
        if (decisions.pinned(MatrixAnswer.LEVEL, input.dealNumber()).isPresent()) {
            approvals.forEach(a -> levels.computeIfAbsent(a.level(), number -> level(input, inputs, number)));
        }
        return new Demand(
                approvals,
                levels,
                decisions.pinned(MatrixAnswer.MATRIX, input.dealNumber()).orElse(null));
    }

    private LevelRule level(MatrixInput input, Map<String, Object> inputs, int number) {
        var withLevel = new HashMap<>(inputs);
        withLevel.put("level", number);
        return MatrixAnswer.level(decisions.evaluate(MatrixAnswer.LEVEL, input.dealNumber(), withLevel));
    }

    static Map<String, Object> inputs(MatrixInput input) {
        var inputs = new HashMap<String, Object>();
        inputs.put("value", strictly(input.value(), RoundingMode.CEILING));
        inputs.put("discountPercent", strictly(input.discountPercent(), RoundingMode.CEILING));
        inputs.put("marginPercent", strictly(input.marginPercent(), RoundingMode.FLOOR));
        inputs.put("longestPaymentDays", input.longestPaymentDays());
        inputs.put("risk", input.risk());
        inputs.put(
                "accountTier",
                input.accountTier() == null ? null : input.accountTier().name());
        inputs.put("region", input.region());
        inputs.put("exposure", strictly(input.exposure(), RoundingMode.CEILING));
        inputs.put("splitSuspected", input.splitSuspected());
        return inputs;
    }

    /** FEEL reckons with doubles: what lies a hair beyond a limit must not be rounded on to it. */
    private static @Nullable BigDecimal strictly(@Nullable BigDecimal number, RoundingMode mode) {
        return number == null ? null : number.setScale(4, mode);
    }
}
