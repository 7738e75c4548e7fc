package org.dealgate.stakeholder;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.dealgate.deal.EconomicBuyerPlan;

/** Which buyer roles somebody is known to hold, and how they stand. */
public record Coverage(List<Stakeholder> stakeholders, Optional<EconomicBuyerPlan> economicBuyerPlan) {

    public Coverage {
        stakeholders = List.copyOf(stakeholders);
    }

    public boolean known(BuyerRole role) {
        return stakeholders.stream().anyMatch(s -> s.has(role));
    }

    /** Somebody with this role is against the deal. */
    public boolean opposed(BuyerRole role) {
        return holding(role).stream().anyMatch(s -> s.stance() == Stance.OPPOSES);
    }

    public List<Stakeholder> holding(BuyerRole role) {
        return stakeholders.stream().filter(s -> s.has(role)).toList();
    }

    /** The roles that nobody is known to hold. */
    public Set<BuyerRole> open() {
        var open = EnumSet.allOf(BuyerRole.class);
        stakeholders.forEach(s -> open.removeAll(s.roles()));
        return open;
    }

    /** There is a plan to reach the economic buyer whose day has not passed. */
    public boolean economicBuyerPlanned(LocalDate today) {
        return economicBuyerPlan.filter(plan -> !plan.until().isBefore(today)).isPresent();
    }

    /** More than one claims the last word, and no document settles whose it is. */
    public boolean lastWordDisputed() {
        List<AuthorityProof> claims = holding(BuyerRole.ECONOMIC).stream()
                .flatMap(s -> Stream.ofNullable(s.authorityProof()))
                .filter(proof -> proof != AuthorityProof.ASSUMED)
                .toList();
        return claims.size() > 1 && Collections.frequency(claims, AuthorityProof.PROVEN) != 1;
    }

    /** Somebody inside the customer guides us: who turned against us does not any more. */
    public boolean guided() {
        return holding(BuyerRole.COACH).stream().anyMatch(s -> s.stance() != Stance.OPPOSES);
    }

    /** The shortest known way from somebody who is for us to whoever has the last word; empty where there is none. */
    public List<Stakeholder> wayToEconomicBuyer() {
        return Way.shortest(stakeholders);
    }

    /** How sure we are that an economic buyer decides: the best proof there is. */
    public Optional<AuthorityProof> economicAuthority() {
        return holding(BuyerRole.ECONOMIC).stream()
                .flatMap(s -> Optional.ofNullable(s.authorityProof()).stream())
                .max(AuthorityProof::compareTo);
    }
}
