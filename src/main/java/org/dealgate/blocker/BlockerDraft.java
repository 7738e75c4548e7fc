package org.dealgate.blocker;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dealgate.deal.Stage;
import org.jspecify.annotations.Nullable;

/**
 * What a person says is in the way. Severity, due day, side and department may be left to what is usual for the kind.
 *
 * @param kind one of {@code dealgate.blocker.kinds}
 * @param stage the stage it keeps the deal in
 * @param stages more of them; the deal's present one where there is neither
 * @param owner who has to see to it: the id of an active person
 * @param due the day by which it should be gone, today or later
 * @param department where it sits, as people call it
 */
public record BlockerDraft(
        @Nullable String kind,
        @Nullable String text,
        @Nullable Stage stage,
        @Nullable List<Stage> stages,
        @Nullable Severity severity,
        @Nullable String owner,
        @Nullable LocalDate due,
        @Nullable Side side,
        @Nullable String department) {

    public BlockerDraft(
            @Nullable String kind,
            @Nullable String text,
            @Nullable Stage stage,
            @Nullable Severity severity,
            @Nullable String owner,
            @Nullable LocalDate due,
            @Nullable Side side,
            @Nullable String department) {
        this(kind, text, stage, null, severity, owner, due, side, department);
    }

    /** All that it says, in the order in which a deal passes them. */
    SortedSet<Stage> allStages() {
        return Stream.concat(Stream.ofNullable(stage), Stream.ofNullable(stages).flatMap(List::stream))
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
