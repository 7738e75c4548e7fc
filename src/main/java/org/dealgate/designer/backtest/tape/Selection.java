package org.dealgate.designer.backtest.tape;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.dealgate.deal.Outcome;
import org.dealgate.deal.Stage;
import org.jspecify.annotations.Nullable;

/**
 * Which finished deals are chosen; what is null does not matter.
 *
 * @param from the first day, in UTC, on which they may have finished
 * @param to the last such day
 * @param stage the stage in which they ended
 * @param least value in the base currency; leaves out deals whose value is not known
 * @param most value in the base currency; leaves out deals whose value is not known
 */
public record Selection(
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable Stage stage,
        @Nullable Outcome outcome,

        @JsonFormat(shape = JsonFormat.Shape.STRING) @Nullable
        BigDecimal least,

        @JsonFormat(shape = JsonFormat.Shape.STRING) @Nullable
        BigDecimal most) {

    public static final Selection ALL = new Selection(null, null, null, null, null, null);
}
