package org.dealgate.designer.cases;

import java.util.List;

/**
 * All cases of one decision.
 *
 * @param decision its key
 * @param name for people
 */
public record DecisionResult(String decision, String name, List<CaseResult> cases) {

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
