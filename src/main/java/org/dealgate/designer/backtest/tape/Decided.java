package org.dealgate.designer.backtest.tape;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One decision that was taken about a deal.
 *
 * @param decision its key
 * @param inputs by variable; numbers as they were; null where unknown
 * @param outputs of the rules that fired, in order
 * @param rules ids of the rules that fired, by the key of the decision or of one that it requires
 * @param element id of the element that asked; null where no process did
 * @param activity number of the activity that asked, where the course is known
 */
public record Decided(
        String decision,
        int version,
        Map<String, @Nullable Object> inputs,
        List<Map<String, @Nullable Object>> outputs,
        Map<String, List<String>> rules,
        @Nullable String element,
        @Nullable Integer activity,
        Instant at) {}
