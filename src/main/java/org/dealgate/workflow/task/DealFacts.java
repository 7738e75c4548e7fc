package org.dealgate.workflow.task;

import java.util.Map;
import java.util.function.Predicate;

/** What forms show of a deal, by the names that forms use. */
public interface DealFacts {

    /** The facts that are wanted; those that are not known are absent. */
    Map<String, Object> of(String dealNumber, Predicate<String> wanted);
}
