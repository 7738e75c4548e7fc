package org.dealgate.deal;

import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What a deal's current terms come to.
 *
 * @param value in the currency of the terms; null where it is not known
 * @param valueBase in the base currency, at the rate of the day of the terms; null where it is not known
 * @param termsVersion 0 where there are no terms
 */
@Embeddable
record Offered(
        String currency,
        @Nullable BigDecimal value,
        @Nullable BigDecimal valueBase,
        int termsVersion) {}
