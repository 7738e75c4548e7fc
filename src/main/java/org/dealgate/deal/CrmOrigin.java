package org.dealgate.deal;

import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a CRM has of a deal.
 *
 * @param crmOwner who had it there, by name
 * @param begunOn when it began there; null where the CRM did not say, and of deals opened here
 * @param imported whether it was brought in from there
 */
@Embeddable
public record CrmOrigin(
        @Nullable String crmOpportunityId,
        @Nullable String crmOwner,
        @Nullable LocalDate begunOn,
        boolean imported) {

    static CrmOrigin openedHere(@Nullable String opportunityId) {
        return new CrmOrigin(opportunityId, null, null, false);
    }

    static CrmOrigin of(ImportedDeal row) {
        return new CrmOrigin(row.crmOpportunityId(), row.crmOwner(), row.openedOn(), true);
    }
}
