package org.dealgate.blocker;

import org.jspecify.annotations.Nullable;

/**
 * What shows that a blocker is gone.
 *
 * @param text in words; must be there
 * @param document id of one of the deal's documents
 * @param task key of a task that was completed for the deal, for instance {@code WriteImprovementPlan}
 */
public record Evidence(
        @Nullable String text,
        @Nullable Long document,
        @Nullable String task) {}
