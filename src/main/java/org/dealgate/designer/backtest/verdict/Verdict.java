package org.dealgate.designer.backtest.verdict;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the edited models would have made of one deal.
 *
 * @param number of the deal
 * @param notes what changed, or why it cannot be known; what was established before it could not be known any further, too
 * @param added positions or people whom the edited models ask to approve and who were not asked
 * @param dropped those who were asked and would not be
 * @param hours business hours that the deal would have taken more, or less where negative; null where that is not known
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Verdict(
        String number,
        Kind kind,
        List<Note> notes,
        Set<String> added,
        Set<String> dropped,
        @Nullable BigDecimal hours) {

    public enum Kind {
        SAME,
        CHANGED,
        /** Nothing is guessed: the notes say what the deal's record lacks. */
        UNKNOWN
    }
}
