package org.dealgate.approval;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the matrix answers.
 *
 * @param levels how each level is asked, by its number
 * @param matrixVersion the version of the matrix that the deal runs on
 */
public record Demand(
        List<DemandedApproval> approvals,
        Map<Integer, LevelRule> levels,
        @Nullable Integer matrixVersion) {}
