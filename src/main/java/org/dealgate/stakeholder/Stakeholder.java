package org.dealgate.stakeholder;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.dealgate.deal.DealEvent;
import org.dealgate.deal.Details;
import org.jspecify.annotations.Nullable;

/**
 * A person on the customer's side, in the part that they have in one deal.
 *
 * @param version grows with each change of the entry or of the person; see {@link Stakeholders#change}
 * @param roles in the order of {@link BuyerRole}
 * @param stanceOn the day on which they stood like that; null where it was not kept
 * @param stanceSource by what or whom we know the stance
 * @param influence 1 to 5
 * @param reportsTo id of another stakeholder of the same deal
 * @param influences whom of the same deal they influence
 * @param authorityDocument id of the deal's document that proves the authority
 */
public record Stakeholder(
        long id,
        int version,
        @JsonUnwrapped CustomerPerson who,
        Set<BuyerRole> roles,
        Stance stance,
        @Nullable LocalDate stanceOn,
        @Nullable String stanceSource,
        int influence,
        @Nullable Long reportsTo,
        List<Influence> influences,
        @Nullable AuthorityProof authorityProof,
        @Nullable String authorityEvidence,
        @Nullable Long authorityDocument) {

    public boolean has(BuyerRole role) {
        return roles.contains(role);
    }

    public String name() {
        return who.name();
    }

    public @Nullable String title() {
        return who.title();
    }

    public @Nullable String department() {
        return who.department();
    }

    public @Nullable String email() {
        return who.email();
    }

    public @Nullable String phone() {
        return who.phone();
    }

    public @Nullable String relationshipOwner() {
        return who.relationshipOwner();
    }

    Stakeholder withIds(long id, long person) {
        return with(id, version, who.withId(person), stance, stanceOn, stanceSource, influences);
    }

    Stakeholder standing(Stance stance, @Nullable LocalDate on, @Nullable String source) {
        return with(id, version, who, stance, on, source, influences);
    }

    Stakeholder influencing(List<Influence> lines) {
        return with(id, version, who, stance, stanceOn, stanceSource, lines);
    }

    Stakeholder withVersion(int version) {
        return with(id, version, who, stance, stanceOn, stanceSource, influences);
    }

    private Stakeholder with(
            long id,
            int version,
            CustomerPerson who,
            Stance stance,
            @Nullable LocalDate on,
            @Nullable String source,
            List<Influence> influences) {
        return new Stakeholder(
                id,
                version,
                who,
                roles,
                stance,
                on,
                source,
                influence,
                reportsTo,
                influences,
                authorityProof,
                authorityEvidence,
                authorityDocument);
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
            Stakeholder s = stakeholder;
            return new Details()
                    .and("change", change)
                    .and("stakeholder", s.id())
                    .and("name", s.name())
                    .and("roles", s.roles().stream().map(Enum::name).collect(Collectors.joining(" ")))
                    .and("stance", s.stance())
                    .and("stanceOn", s.stanceOn())
                    .and("influence", s.influence())
                    .and("reportsTo", s.reportsTo())
                    .and("relationshipOwner", s.relationshipOwner())
                    .and("authorityProof", s.authorityProof())
                    .and("authorityDocument", s.authorityDocument())
                    .map();
        }
    }
}
