package org.dealgate.approval;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.dealgate.approval.ApprovalView.BuyingCentre;
import org.dealgate.approval.ApprovalView.Tag;
import org.dealgate.stakeholder.AuthorityProof;
import org.dealgate.stakeholder.BuyerRole;
import org.dealgate.stakeholder.Coverage;
import org.dealgate.stakeholder.Stakeholder;
import org.dealgate.stakeholder.Stance;
import org.springframework.stereotype.Component;

/** Says in a few words how far the customer's side is covered. */
@Component
class BuyingCentreSummary {

    private static final List<BuyerRole> OTHER_ROLES =
            List.of(BuyerRole.TECHNICAL, BuyerRole.USER, BuyerRole.FINANCIAL, BuyerRole.COACH);

    private final TermsFacts facts;
    private final Clock clock;

    BuyingCentreSummary(TermsFacts facts, Clock clock) {
        this.facts = facts;
        this.clock = clock;
    }

    BuyingCentre of(Coverage coverage, Locale language) {
        boolean proven = coverage.economicAuthority()
                .filter(AuthorityProof.PROVEN::equals)
                .isPresent();
        List<Tag> roles =
                OTHER_ROLES.stream().map(role -> tag(coverage, role, language)).toList();
        return new BuyingCentre(economic(coverage, language), proven, roles);
    }

    private String economic(Coverage coverage, Locale language) {
        List<Stakeholder> holders = coverage.holding(BuyerRole.ECONOMIC);
        if (holders.isEmpty()) {
            return facts.text(
                    coverage.economicBuyerPlanned(LocalDate.now(clock))
                            ? "approval.buying-centre.economic-planned"
                            : "approval.buying-centre.economic-unknown",
                    language);
        }
        String names = holders.stream()
                .map(holder -> facts.text(
                        "approval.buying-centre.person",
                        language,
                        holder.name(),
                        facts.text("stakeholder.stance." + holder.stance(), language)))
                .collect(Collectors.joining(facts.text("approval.comma", language)));
        return coverage.economicAuthority()
                .map(proof -> facts.text(
                        "approval.buying-centre.economic",
                        language,
                        names,
                        facts.text("stakeholder.authority." + proof, language)))
                .orElseGet(() -> facts.text("approval.buying-centre.economic-open", language, names));
    }

    private Tag tag(Coverage coverage, BuyerRole role, Locale language) {
        String name = facts.text("stakeholder.role." + role, language);
        if (!coverage.known(role)) {
            return new Tag(facts.text("approval.buying-centre.missing", language, name), "warn");
        }
        String stances = coverage.holding(role).stream()
                .map(Stakeholder::stance)
                .distinct()
                .sorted()
                .map(stance -> facts.text("stakeholder.stance." + stance, language))
                .collect(Collectors.joining(facts.text("approval.comma", language)));
        String kind = coverage.opposed(role)
                ? "bad"
                : coverage.holding(role).stream().allMatch(s -> s.stance() == Stance.SUPPORTS) ? "good" : "warn";
        return new Tag(facts.text("approval.buying-centre.role", language, name, stances), kind);
    }
}
