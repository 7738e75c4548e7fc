package org.dealgate.designer.backtest.tape;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one finished deal.
 *
 * @param number the deal's number, its business key
 * @param outcome {@code WON}, {@code LOST} or {@code WITHDRAWN}
 * @param stage the stage that it was in at the end
 * @param value in the base currency; null where unknown
 * @param pins the versions of processes, decisions and forms that it ran on, as the process variable {@code pins}; empty
 *     where it had no process
 * @param decisions what was decided about it, in order
 * @param course how its processes ran; null where only decisions are tried
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Tape(
        String number,
        String title,
        String owner,
        String outcome,
        String stage,
        @Nullable BigDecimal value,
        Instant openedAt,
        Instant closedAt,
        String pins,
        List<Decided> decisions,
        @Nullable Course course) {}
