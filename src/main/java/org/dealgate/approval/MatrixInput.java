package org.dealgate.approval;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What the matrix decides by. Null means not known, which is never the same as 0.
 *
 * @param value in the base currency
 * @param discountPercent against list, for instance 12.5
 * @param longestPaymentDays of the payment plan
 */
public record MatrixInput(
        String dealNumber,
        @Nullable BigDecimal value,
        @Nullable BigDecimal discountPercent,
        @Nullable BigDecimal marginPercent,
        @Nullable Integer longestPaymentDays) {}
