package org.dealgate.stakeholder;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.dealgate.deal.DealEvent;
import org.jspecify.annotations.Nullable;

/**
 * A person on the customer's side of one deal.
 *
 * @param title job title
 * @param roles in the order of {@link BuyerRole}
 * @param influence 1 to 5
 * @param reportsTo id of another stakeholder of the same deal
 */
public record Stakeholder(
        long id,
        String name,
        @Nullable String title,
        @Nullable String department,
        Set<BuyerRole> roles,
        Stance stance,
        int influence,
        @Nullable Long reportsTo,
        @Nullable AuthorityProof authorityProof,
        @Nullable String authorityEvidence,
        @Nullable String email,
        @Nullable String phone) {

    public boolean has(BuyerRole role) {
        return roles.contains(role);
    }

    Stakeholder withId(long id) {
        return new Stakeholder(
                id,
                name,
                title,
                department,
                roles,
                stance,
                influence,
                reportsTo,
                authorityProof,
                authorityEvidence,
                email,
                phone);
    }

    public enum Change {
        ADDED,
        CHANGED,
        REMOVED
    }

    /** The buying centre's map has changed. */
    public record Changed(String dealNumber, Change change, Stakeholder stakeholder) implements DealEvent {

        @Override
        public Map<String, Object> details() {
            var details = new LinkedHashMap<String, Object>();
            details.put("change", change.name());
            details.put("stakeholder", stakeholder.id());
            details.put("name", stakeholder.name());
            details.put("roles", stakeholder.roles().stream().map(Enum::name).collect(Collectors.joining(" ")));
            details.put("stance", stakeholder.stance().name());
            details.put("influence", stakeholder.influence());
            if (stakeholder.reportsTo() != null) {
                details.put("reportsTo", stakeholder.reportsTo());
            }
            if (stakeholder.authorityProof() != null) {
                details.put("authorityProof", stakeholder.authorityProof().name());
            }
            return details;
        }
    }
}
