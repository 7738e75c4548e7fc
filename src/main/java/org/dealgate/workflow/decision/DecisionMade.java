package org.dealgate.workflow.decision;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One decision that was taken about a deal.
 *
 * @param outputs of the rules that fired, in order
 * @param rules ids of the rules that fired, by the key of the decision or of one that it requires
 * @param activity id of the element of the process that asked; null where somebody else did
 */
record DecisionMade(
        String dealNumber,
        String key,
        int version,
        Map<String, Object> inputs,
        List<Map<String, Object>> outputs,
        Map<String, List<String>> rules,
        @Nullable String activity,
        @Nullable String activityInstanceId,
        Instant at) {}
