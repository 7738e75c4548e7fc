package org.dealgate.designer.migration;

import java.time.Instant;
import java.util.List;
import org.dealgate.designer.migration.Migration.Result;
import org.dealgate.refusal.Refusal.Problem;
import org.jspecify.annotations.Nullable;

/**
 * What became of one deal.
 *
 * @param result null while it is not its turn
 * @param changes its pins, where it was moved
 * @param problems why it was not
 */
record DealResult(
        String deal,
        @Nullable Result result,
        List<Change> changes,
        List<Problem> problems,
        @Nullable Instant at) {}
