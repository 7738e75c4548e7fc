package org.dealgate.blocker;

import java.time.LocalDate;
import org.dealgate.deal.Stage;
import org.jspecify.annotations.Nullable;

/**
 * What a person says is in the way. Severity, due day, side and department may be left to what is usual for the kind.
 *
 * @param kind one of {@code dealgate.blocker.kinds}
 * @param stage the stage it keeps the deal in; null for the deal's present one
 * @param owner who has to see to it: the id of an active person
 * @param due the day by which it should be gone, today or later
 * @param department where it sits, as people call it
 */
public record BlockerDraft(
        @Nullable String kind,
        @Nullable String text,
        @Nullable Stage stage,
        @Nullable Severity severity,
        @Nullable String owner,
        @Nullable LocalDate due,
        @Nullable Side side,
        @Nullable String department) {}
