package org.dealgate.designer.backtest.replay;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dealgate.designer.backtest.tape.Course.VariableWrite;
import org.jspecify.annotations.Nullable;

/**
 * One passage of the deal through an element, as it is recorded.
 *
 * @param place where that was, see {@link Places}
 * @param element as it is called in the edited models
 * @param next type of the element that came next in the same place
 * @param lag the time since something last happened to the process from outside: jobs wait for their turn
 * @param activity its number on the tape
 */
record Passage(
        String place,
        String element,
        String type,
        Instant started,
        @Nullable Instant ended,
        boolean cancelled,
        @Nullable Integer task,
        Duration lag,
        @Nullable String next,
        List<VariableWrite> writes,
        int activity) {

    boolean completed() {
        return ended != null && !cancelled;
    }

    /** The process variables that got a value in it. */
    Map<String, @Nullable Object> variables() {
        var variables = new LinkedHashMap<String, @Nullable Object>();
        writes.stream().filter(write -> !write.local()).forEach(write -> variables.put(write.name(), Values.of(write)));
        return variables;
    }
}
