package org.dealgate.intake.duplicate;

import java.util.Set;
import org.dealgate.intake.duplicate.Suspicion.State;
import org.dealgate.refusal.Problems;
import org.jspecify.annotations.Nullable;

/**
 * What the customer says about two deals.
 *
 * @param as {@code SAME_PURCHASE}, {@code DIFFERENT_NEED} or {@code CUSTOMERS_MISTAKE}
 * @param ends the number of the one that does not go on; none where the needs are different
 * @param confirmedBy who at the customer said so
 */
public record Resolution(
        @Nullable State as,
        @Nullable String ends,
        @Nullable String confirmedBy,
        @Nullable String note) {

    private static final Set<State> POSSIBLE =
            Set.of(State.SAME_PURCHASE, State.DIFFERENT_NEED, State.CUSTOMERS_MISTAKE);

    /** The same, in order. */
    Resolution checked(String one, String other) {
        var problems = new Problems();
        if (as == null || !POSSIBLE.contains(as)) {
            problems.add("as", "duplicate.as", "SAME_PURCHASE, DIFFERENT_NEED, CUSTOMERS_MISTAKE");
        }
        String end = as == State.DIFFERENT_NEED ? null : problems.line("ends", ends, 50);
        if (end != null && !end.isEmpty() && !end.equals(one) && !end.equals(other)) {
            problems.add("ends", "duplicate.ends", one, other);
        }
        var checked = new Resolution(
                as, end, problems.line("confirmedBy", confirmedBy, 200), problems.optionalText("note", note, 4000));
        problems.refuse();
        return checked;
    }
}
