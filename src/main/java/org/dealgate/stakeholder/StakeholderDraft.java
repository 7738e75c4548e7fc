package org.dealgate.stakeholder;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a person on the customer's side, and of their part in a deal.
 *
 * @param stance null for {@link Stance#UNKNOWN}
 * @param influence 1 (little) to 5; null for 3
 * @param reportsTo id of another stakeholder of the same deal
 * @param authorityProof only of an economic buyer
 * @param authorityEvidence by what the authority is known; needed where somebody else confirmed it
 * @param person id of somebody known at this customer, when they are added; null for somebody new
 * @param stanceOn the day they stood like that; null for today where the stance is another than before
 * @param stanceSource by what or whom we know the stance
 * @param influences whom on the map they influence; null leaves that as it is
 * @param relationshipOwner id of who has the relationship on our side
 * @param authorityDocument id of the deal's document that proves the authority; needed where it is proven
 */
public record StakeholderDraft(
        @Nullable String name,
        @Nullable String title,
        @Nullable String department,
        @Nullable Set<BuyerRole> roles,
        @Nullable Stance stance,
        @Nullable Integer influence,
        @Nullable Long reportsTo,
        @Nullable AuthorityProof authorityProof,
        @Nullable String authorityEvidence,
        @Nullable String email,
        @Nullable String phone,
        @Nullable Long person,
        @Nullable LocalDate stanceOn,
        @Nullable String stanceSource,
        @Nullable List<Influence> influences,
        @Nullable String relationshipOwner,
        @Nullable Long authorityDocument) {

    @JsonCreator
    public StakeholderDraft {}

    public StakeholderDraft(
            String name,
            @Nullable String title,
            @Nullable String department,
            Set<BuyerRole> roles,
            @Nullable Stance stance,
            int influence,
            @Nullable Long reportsTo) {
        this(
                name,
                title,
                department,
                roles,
                stance,
                influence,
                reportsTo,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }
}
