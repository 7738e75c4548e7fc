package org.dealgate.designer.migration;

import java.util.List;
import java.util.Map;
import org.dealgate.designer.migration.Plan.ProcessPlan;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants to be migrated.
 *
 * @param versions the versions to move to: the key of a process or decision, or {@code form } and a form's id
 * @param processes how instances that run get there; absent: as proposed
 * @param deals numbers of deals; absent or empty: all that run
 * @param reason why; may be absent in a trial
 * @param trial whether to do it only to see what would become of the deals
 */
record Order(
        @Nullable Map<String, Integer> versions,
        @Nullable List<ProcessPlan> processes,
        @Nullable List<String> deals,
        @Nullable String reason,
        boolean trial) {}
