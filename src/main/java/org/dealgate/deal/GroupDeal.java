package org.dealgate.deal;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A deal as one of its customer group's.
 *
 * @param valueBase in the base currency; null where it is not known
 */
public record GroupDeal(
        String number,
        String title,
        String account,
        @Nullable BigDecimal valueBase,
        Instant openedAt) {}
