package org.dealgate.workflow.task;

import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.dealgate.workflow.published.PublishedFacts;

/** What forms show of a deal, by the names that forms use: those of {@link PublishedFacts}. */
public interface DealFacts {

    /** All that it may answer beside what was answered in other forms. */
    Set<String> NAMES = Set.copyOf(PublishedFacts.NAMES);

    /** Those to choose from. */
    Set<String> LISTS = Set.of("blockerKinds");

    /** What single tasks add, see {@link TaskRule#prefill}. */
    Set<String> OF_TASKS = Set.of("question", "briefing");

    /** The facts that are wanted; those that are not known are absent. */
    Map<String, Object> of(String dealNumber, Predicate<String> wanted);
}
