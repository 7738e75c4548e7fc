package org.dealgate.dealroom;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The tasks that wait for people, oldest first. Answers a fixed number of queries, however many deals are asked for. */
public interface OpenTasks {

    List<OpenTask> of(String dealNumber);

    /** By deal number; deals without an open task are absent. */
    Map<String, List<OpenTask>> of(Collection<String> dealNumbers);

    /** What the person is assigned, and what nobody is assigned yet and the person's groups may take; at most {@code limit}. */
    List<OpenTask> forPerson(String personId, int limit);

    /** Until when the deal waits where nobody has a task; empty where it waits for no day. */
    Optional<Instant> waitsUntil(String dealNumber);
}
