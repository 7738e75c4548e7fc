package org.dealgate.designer.release;

import java.util.List;
import org.dealgate.designer.cases.CaseResult;
import org.dealgate.designer.cases.DecisionResult;
import org.dealgate.refusal.Refusal.Problem;
import org.jspecify.annotations.Nullable;

/**
 * What came of a decision's test cases when it was proposed.
 *
 * @param name of the decision, for people
 * @param failing the names of those that fail
 * @param notRun why they were not run; null where they were
 */
record CasesRun(
        String decision,
        String name,
        long passed,
        List<String> failing,
        @Nullable Problem notRun) {

    static CasesRun of(DecisionResult result) {
        return new CasesRun(
                result.decision(),
                result.name(),
                result.passed(),
                result.cases().stream()
                        .filter(run -> !run.passed())
                        .map(CaseResult::name)
                        .toList(),
                result.notRun());
    }

    public long total() {
        return passed + failing.size();
    }
}
