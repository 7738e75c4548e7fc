package org.dealgate.workflow.decision;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.dealgate.approval.DemandedApproval;
import org.dealgate.approval.LevelRule;
import org.springframework.modulith.NamedInterface;

/** Reads what rules of {@code approval-matrix.dmn} say. */
@NamedInterface("matrix")
public final class MatrixAnswer {

    /** The decision that says who must approve. */
    public static final String MATRIX = "approval-matrix";

    /** The decision that says how one of its levels is asked. */
    public static final String LEVEL = "approval-level";

    private MatrixAnswer() {}

    /** One rule of the decision {@code approval-matrix}. */
    public static DemandedApproval demanded(Map<String, Object> rule) {
        return new DemandedApproval(
                ((Number) rule.get("level")).intValue(),
                (String) rule.get("position"),
                DemandedApproval.fields(text(rule, "looksAt", "")),
                String.valueOf(rule.get("rule")));
    }

    /** The rules of the decision {@code approval-level} that match: the first one counts. */
    public static LevelRule level(List<Map<String, Object>> rules) {
        return rules.stream()
                .findFirst()
                .map(rule -> new LevelRule(
                        text(rule, "agree", LevelRule.USUAL.agree()),
                        "sequential".equals(rule.get("order")),
                        rule.get("serviceHours") instanceof Number hours
                                ? hours.intValue()
                                : LevelRule.USUAL.serviceHours(),
                        !Boolean.FALSE.equals(rule.get("rejectionEnds")),
                        (String) rule.get("escalateTo")))
                .orElse(LevelRule.USUAL);
    }

    private static String text(Map<String, Object> rule, String output, String otherwise) {
        return Objects.requireNonNullElse(rule.get(output), otherwise).toString();
    }
}
