package org.dealgate.workflow.decision;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dealgate.approval.ApprovalMatrix;
import org.dealgate.approval.DemandedApproval;
import org.dealgate.approval.MatrixInput;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who must approve, by {@code approval-matrix.dmn}. */
@Component
class MatrixDecision implements ApprovalMatrix {

    static final String KEY = "approval-matrix";

    private final Decisions decisions;

    MatrixDecision(Decisions decisions) {
        this.decisions = decisions;
    }

    @Override
    public List<DemandedApproval> demanded(MatrixInput input) {
        return decisions.evaluate(KEY, input.dealNumber(), inputs(input)).stream()
                .map(rule -> new DemandedApproval(
                        ((Number) rule.get("level")).intValue(),
                        (String) rule.get("position"),
                        String.valueOf(rule.get("rule"))))
                .toList();
    }

    static Map<String, Object> inputs(MatrixInput input) {
        var inputs = new HashMap<String, Object>();
        inputs.put("value", strictly(input.value(), RoundingMode.CEILING));
        inputs.put("discountPercent", strictly(input.discountPercent(), RoundingMode.CEILING));
        inputs.put("marginPercent", strictly(input.marginPercent(), RoundingMode.FLOOR));
        inputs.put("longestPaymentDays", input.longestPaymentDays());
        return inputs;
    }

    /** FEEL reckons with doubles: what lies a hair beyond a limit must not be rounded on to it. */
    private static @Nullable BigDecimal strictly(@Nullable BigDecimal number, RoundingMode mode) {
        return number == null ? null : number.setScale(4, mode);
    }
}
