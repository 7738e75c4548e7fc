package org.dealgate.dealroom;

import java.time.Instant;
import java.util.List;
import org.dealgate.deal.Stage;
import org.jspecify.annotations.Nullable;

/**
 * A task that waits for a person.
 *
 * @param taskKey the BPMN id of the user task, for instance {@code WriteProposal}
 * @param stage null for the tasks of a gate, which every stage has
 */
public record OpenTask(
        String id,
        String name,
        String taskKey,
        String dealNumber,
        @Nullable Stage stage,
        @Nullable String assignee,
        List<String> candidateGroups,
        Instant createdAt,
        @Nullable Instant dueAt) {}
