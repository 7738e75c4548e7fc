package org.dealgate.deal;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One position of what is offered. Prices and cost are per piece; they are unknown only in terms that came from an
 * import, the cost anywhere.
 */
public record TermsLine(
        String item,
        int quantity,
        @Nullable BigDecimal listPrice,
        @Nullable BigDecimal netPrice,
        @Nullable BigDecimal unitCost) {}
