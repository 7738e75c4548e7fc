package org.dealgate.deal;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.dealgate.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What was offered, as of one version. Never changes. What cannot be known is empty, never 0.
 *
 * @param fingerprint SHA-256, in hexadecimal, of {@code canonical}
 * @param canonical the terms and their documents' hashes as JSON with sorted keys and plain decimals
 */
public record TermsVersion(
        int version,
        String fingerprint,
        String canonical,
        String currency,
        List<TermsLine> lines,
        List<PaymentTerm> paymentPlan,
        @Nullable String delivery,
        List<TermsDocument> documents,
        String createdBy,
        Instant createdAt) {

    public Optional<Money> value() {
        return figures().net();
    }

    public Optional<Money> listValue() {
        return figures().list();
    }

    public Optional<Money> cost() {
        return figures().cost();
    }

    /**
     * 1 − net / list in percent, two decimals, half up; negative where more than the list price is asked. To be shown; what
     * is decided is decided by {@link #exactDiscountPercent()}.
     */
    public Optional<BigDecimal> discountPercent() {
        return figures().discountPercent();
    }

    /**
     * (net − cost) / net in percent, two decimals, half up. To be shown; what is decided is decided by
     * {@link #exactMarginPercent()}.
     */
    public Optional<BigDecimal> marginPercent() {
        return figures().marginPercent();
    }

    /** The discount that limits are compared with: ten decimals, never below the true one. */
    public Optional<BigDecimal> exactDiscountPercent() {
        return figures().exactDiscountPercent();
    }

    /** The margin that limits are compared with: ten decimals, never above the true one. */
    public Optional<BigDecimal> exactMarginPercent() {
        return figures().exactMarginPercent();
    }

    public OptionalInt longestPaymentDays() {
        return paymentPlan.stream().mapToInt(PaymentTerm::dueDays).max();
    }

    private TermsFigures figures() {
        return new TermsFigures(currency, lines);
    }
}
