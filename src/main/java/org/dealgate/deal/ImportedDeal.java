package org.dealgate.deal;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row of a CRM's export. Prices and cost of its lines may be unknown.
 *
 * @param owner the person who answers for it here
 * @param crmOwner who had it in the CRM, by name
 * @param openedOn when the CRM had it begun; today where unknown
 * @param end how it ended; null where it is still running
 */
public record ImportedDeal(
        String title,
        String account,
        String currency,
        List<TermsLine> lines,
        String owner,
        @Nullable String crmOwner,
        String crmOpportunityId,
        @Nullable LocalDate openedOn,
        @Nullable LocalDate expectedClose,
        @Nullable End end) {

    /** @param reason obligatory unless won */
    public record End(
            Outcome outcome, LocalDate on, @Nullable String reason) {}

    TermsDraft terms() {
        return new TermsDraft(currency, lines, List.of());
    }
}
