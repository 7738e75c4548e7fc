package org.dealgate.dealroom;

import java.util.List;
import java.util.Set;

/** A deal's place in its processes, drawn on the versions that it runs on. */
public interface ProcessPicture {

    /** The main process first, then the called ones in the order in which they were started; empty for an imported deal. */
    List<Diagram> of(String dealNumber);

    /**
     * One process of the deal.
     *
     * @param active the ids of the activities at which it waits now
     * @param taken the ids of the sequence flows that it took so far
     */
    record Diagram(String key, int version, String name, String bpmn, Set<String> active, Set<String> taken) {}
}
