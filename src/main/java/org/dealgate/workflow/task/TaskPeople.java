package org.dealgate.workflow.task;

import java.util.Set;
import org.dealgate.people.Person;
import org.jspecify.annotations.Nullable;

/** Whom a task waits for. */
public record TaskPeople(@Nullable String assignee, Set<String> candidateGroups, Set<String> candidates) {

    boolean isCandidate(Person person) {
        return candidates.contains(person.id()) || candidateGroups.stream().anyMatch(person::isIn);
    }

    boolean hasCandidates() {
        return !candidates.isEmpty() || !candidateGroups.isEmpty();
    }
}
