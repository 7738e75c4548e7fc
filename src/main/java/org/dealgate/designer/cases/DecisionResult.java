package org.dealgate.designer.cases;

import java.util.List;
import org.dealgate.refusal.Refusal.Problem;
import org.jspecify.annotations.Nullable;

/**
 * All cases of one decision.
 *
 * @param decision its key
 * @param name for people
 * @param cases empty where they were not run
 * @param notRun why; null where they were
 */
public record DecisionResult(
        String decision,
        String name,
        List<CaseResult> cases,
        @Nullable Problem notRun) {

    public DecisionResult {
        cases = List.copyOf(cases);
    }

    public long passed() {
        return cases.stream().filter(CaseResult::passed).count();
    }

    public long failed() {
        return cases.size() - passed();
    }
}
