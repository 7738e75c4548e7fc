package org.dealgate.blocker;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.dealgate.deal.Stage;
import org.jspecify.annotations.Nullable;

/**
 * A blocker as the REST API tells it.
 *
 * @param stage the first of its stages
 */
public record BlockerView(
        long id,
        String kind,
        String text,
        Stage stage,
        List<Stage> stages,
        Severity severity,
        BlockerState state,
        String owner,
        LocalDate due,
        Side side,
        @Nullable String department,
        String raisedBy,
        Instant raisedAt,
        Instant openSince,
        boolean finding,
        @Nullable String evidence,
        @Nullable Long evidenceDocument,
        @Nullable String evidenceTask,
        @Nullable String reason,
        @Nullable String closedBy,
        @Nullable Instant closedAt) {

    public static BlockerView of(Blocker b) {
        return new BlockerView(
                b.id(),
                b.kind(),
                b.text(),
                b.stage(),
                b.stages(),
                b.severity(),
                b.state(),
                b.owner(),
                b.due(),
                b.side(),
                b.department(),
                b.raisedBy(),
                b.raisedAt(),
                b.openSince(),
                b.isFinding(),
                b.evidence(),
                b.evidenceDocument(),
                b.evidenceTask(),
                b.reason(),
                b.closedBy(),
                b.closedAt());
    }
}
