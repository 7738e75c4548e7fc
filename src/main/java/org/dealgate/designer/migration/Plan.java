package org.dealgate.designer.migration;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * Where deals move, and how.
 *
 * @param targets the versions to move to, by the keys of {@link org.dealgate.workflow.Pinned}
 * @param processes how instances that run get there, for each version that they may come from
 */
record Plan(SortedMap<String, Integer> targets, List<ProcessPlan> processes) {

    /** What becomes of an instance of one version of a process, element by element. */
    record ProcessPlan(String process, int from, int to, List<Step> steps) {

        ProcessPlan {
            steps = steps == null
                    ? List.of()
                    : steps.stream().filter(Objects::nonNull).toList();
        }
    }

    /** Where an element's work goes on; target null where the new version has no place for it. */
    record Step(String source, @Nullable String target) {

        boolean sameElement() {
            return Objects.equals(source, target);
        }
    }

    Optional<ProcessPlan> of(String process, int from, int to) {
        return processes.stream()
                .filter(plan -> plan.process().equals(process) && plan.from() == from && plan.to() == to)
                .findFirst();
    }
}
