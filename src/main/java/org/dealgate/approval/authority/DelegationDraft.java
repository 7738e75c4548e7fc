package org.dealgate.approval.authority;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A {@link Delegation} as somebody typed it.
 *
 * @param delegator the one who enters it where null
 */
public record DelegationDraft(
        @Nullable String delegator,
        @Nullable String delegate,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        @Nullable BigDecimal value,
        @Nullable BigDecimal discountPercent,
        @Nullable String region,
        @Nullable Long accountId,
        @Nullable String reason) {}
