package org.dealgate.deal;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.dealgate.money.Money;
import org.jspecify.annotations.Nullable;

/** A terms version as the REST API shows it; decimals travel as text. */
record TermsView(
        int version,
        String fingerprint,
        String currency,
        List<TermsLine> lines,
        List<PaymentTerm> paymentPlan,
        @Nullable String delivery,
        List<TermsDocument> documents,
        @Nullable Amount value,

        @JsonFormat(shape = JsonFormat.Shape.STRING) @Nullable
        BigDecimal discountPercent,

        @JsonFormat(shape = JsonFormat.Shape.STRING) @Nullable
        BigDecimal marginPercent,

        @Nullable Integer longestPaymentDays,
        String createdBy,
        Instant createdAt) {

    record Amount(
            @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal amount, String currency) {

        static Amount of(Money money) {
            return new Amount(money.amount(), money.currency());
        }
    }

    static TermsView of(TermsVersion terms) {
        return new TermsView(
                terms.version(),
                terms.fingerprint(),
                terms.currency(),
                terms.lines(),
                terms.paymentPlan(),
                terms.delivery(),
                terms.documents(),
                terms.value().map(Amount::of).orElse(null),
                terms.discountPercent().orElse(null),
                terms.marginPercent().orElse(null),
                terms.paymentPlan().isEmpty()
                        ? null
                        : terms.longestPaymentDays().getAsInt(),
                terms.createdBy(),
                terms.createdAt());
    }
}
