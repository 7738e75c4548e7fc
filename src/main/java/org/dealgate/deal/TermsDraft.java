package org.dealgate.deal;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * New terms for a deal.
 *
 * @param basedOn the version its author had before their eyes; where it is given and no longer current, the terms are
 *     refused
 */
public record TermsDraft(
        String currency,
        List<TermsLine> lines,
        @Nullable List<PaymentTerm> paymentPlan,
        @Nullable String delivery,
        @Nullable Integer basedOn) {

    public TermsDraft(String currency, List<TermsLine> lines, List<PaymentTerm> paymentPlan) {
        this(currency, lines, paymentPlan, null, null);
    }

    TermsDraft basedOn(int version) {
        return new TermsDraft(currency, lines, paymentPlan, delivery, version);
    }
}
