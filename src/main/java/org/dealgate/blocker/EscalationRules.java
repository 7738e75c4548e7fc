package org.dealgate.blocker;

import java.util.Set;

/** Which steps a blocker's age calls for; the rules behind it are the designers'. */
public interface EscalationRules {

    /** By the rules that the deal runs on; none where it was opened before there were any. */
    Set<EscalationStep> steps(String dealNumber, EscalationFacts facts);
}
