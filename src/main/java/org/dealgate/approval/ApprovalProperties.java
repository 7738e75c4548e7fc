package org.dealgate.approval;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Period;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How approvals are asked for.
 *
 * @param linkValidity how long a mailed link decides
 * @param stepUpAbove value in the base currency above which the link alone does not decide; null where it always does
 * @param exposureWindow how far back the deals of a customer group are added up
 * @param splitLimits limits of the matrix, in the base currency, that somebody might want to stay under
 * @param justUnderPercent how far below a limit a value is conspicuous
 * @param latePaymentDays beyond which a payment is conspicuous
 */
@ConfigurationProperties("dealgate.approval")
record ApprovalProperties(
        @DefaultValue("72h") Duration linkValidity,
        @Nullable BigDecimal stepUpAbove,
        @DefaultValue("180d") Period exposureWindow,
        @DefaultValue({"1000000", "10000000"}) List<BigDecimal> splitLimits,
        @DefaultValue("10") BigDecimal justUnderPercent,
        @DefaultValue("180") int latePaymentDays) {}
