package org.dealgate.deal;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a deal when it is opened.
 *
 * @param account the customer's name; created where it is unknown
 * @param owner an account manager; the acting one where absent
 */
public record OpenDeal(
        String title,
        String account,
        String currency,
        @Nullable LocalDate expectedClose,
        List<TermsLine> lines,
        @Nullable List<PaymentTerm> paymentPlan,
        @Nullable String owner,
        @Nullable String crmOpportunityId,
        @Nullable String assistant,
        @Nullable String delivery) {

    public OpenDeal(
            String title,
            String account,
            String currency,
            @Nullable LocalDate expectedClose,
            List<TermsLine> lines,
            List<PaymentTerm> paymentPlan,
            @Nullable String owner,
            @Nullable String crmOpportunityId) {
        this(title, account, currency, expectedClose, lines, paymentPlan, owner, crmOpportunityId, null, null);
    }

    TermsDraft terms() {
        return new TermsDraft(currency, lines, paymentPlan, delivery, null);
    }
}
