package org.dealgate.stakeholder;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a person on the customer's side.
 *
 * @param stance null for {@link Stance#UNKNOWN}
 * @param influence 1 (little) to 5; null for 3
 * @param reportsTo id of another stakeholder of the same deal
 * @param authorityProof only of an economic buyer
 * @param authorityEvidence by what the authority is known
 */
public record StakeholderDraft(
        String name,
        @Nullable String title,
        @Nullable String department,
        @Nullable Set<BuyerRole> roles,
        @Nullable Stance stance,
        @Nullable Integer influence,
        @Nullable Long reportsTo,
        @Nullable AuthorityProof authorityProof,
        @Nullable String authorityEvidence,
        @Nullable String email,
        @Nullable String phone) {

    public StakeholderDraft(
            String name,
            @Nullable String title,
            @Nullable String department,
            Set<BuyerRole> roles,
            Stance stance,
            int influence,
            @Nullable Long reportsTo) {
        this(name, title, department, roles, stance, influence, reportsTo, null, null, null, null);
    }
}
