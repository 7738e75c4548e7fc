package org.dealgate.designer.migration;

import java.util.SortedMap;
import java.util.SortedSet;

/**
 * A process, decision or form that running deals could move to another version of.
 *
 * @param pin its key, see {@link org.dealgate.workflow.Pinned}
 * @param versions that are deployed; the last is the current one
 * @param deals how many running deals are on each version
 */
record Offer(Kind kind, String pin, SortedSet<Integer> versions, SortedMap<Integer, Integer> deals) {

    enum Kind {
        PROCESS,
        DECISION,
        FORM
    }

    public int current() {
        return versions.last();
    }

    /** Whether any deal runs on another version than the current one. */
    public boolean behind() {
        return deals.keySet().stream().anyMatch(version -> version != current());
    }

    public String key() {
        return pin.substring(pin.lastIndexOf(' ') + 1);
    }
}
