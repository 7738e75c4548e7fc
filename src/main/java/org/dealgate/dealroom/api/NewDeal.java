package org.dealgate.dealroom.api;

import java.time.LocalDate;
import java.util.List;
import org.dealgate.deal.OpenDeal;
import org.dealgate.deal.PaymentTerm;
import org.dealgate.deal.TermsLine;
import org.jspecify.annotations.Nullable;

/**
 * What a caller sends to open a deal.
 *
 * @param account the customer's name; created where it is unknown
 * @param currency ISO code of all prices
 * @param owner an account manager's id; the caller where absent
 * @param crmOpportunityId the CRM's id; one deal an opportunity
 */
record NewDeal(
        String title,
        String account,
        String currency,
        @Nullable LocalDate expectedClose,
        @Nullable List<TermsLine> lines,
        @Nullable List<PaymentTerm> paymentPlan,
        @Nullable String owner,
        @Nullable String crmOpportunityId,
        @Nullable String assistant,
        @Nullable String delivery) {

    OpenDeal command() {
        return new OpenDeal(
                title,
                account,
                currency,
                expectedClose,
                lines == null ? List.of() : lines,
                paymentPlan,
                owner,
                crmOpportunityId,
                assistant,
                delivery);
    }
}
