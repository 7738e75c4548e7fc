package org.dealgate.workflow.engine;

import java.time.Instant;

/** One passage along a sequence flow. */
record TakenFlow(
        String dealNumber,
        String processInstanceId,
        String definitionKey,
        int definitionVersion,
        String flowId,
        String sourceId,
        String targetId,
        Instant at) {}
