package org.dealgate.approval;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A round as it was planned.
 *
 * @param gaps what nobody may approve; while there is one the round cannot end in an approval
 */
public record ApprovalPlan(
        String dealNumber, int round, int termsVersion, List<ApprovalRequest> requests, List<Gap> gaps) {

    public boolean everyApproverKnown() {
        return gaps.isEmpty();
    }

    Map<String, Object> facts() {
        var facts = new LinkedHashMap<String, Object>();
        facts.put("round", round);
        facts.put("termsVersion", termsVersion);
        requests.forEach(r -> facts.put("level " + r.level() + " " + r.position(), r.approver() + " by " + r.rule()));
        gaps.forEach(g -> facts.put("level " + g.level() + " " + g.position(), "nobody by " + g.rule()));
        return facts;
    }
}
