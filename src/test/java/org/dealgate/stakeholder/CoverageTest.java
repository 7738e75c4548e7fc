package org.dealgate.stakeholder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.dealgate.deal.EconomicBuyerPlan;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CoverageTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @Test
    void a_role_is_known_once_somebody_holds_it() {
        Coverage coverage = coverage(person(Stance.SUPPORTS, null, BuyerRole.USER, BuyerRole.COACH));
        assertThat(coverage.known(BuyerRole.COACH)).isTrue();
        assertThat(coverage.known(BuyerRole.ECONOMIC)).isFalse();
        assertThat(coverage.open())
                .containsExactly(BuyerRole.ECONOMIC, BuyerRole.TECHNICAL, BuyerRole.FINANCIAL, BuyerRole.INFLUENCER);
    }

    @Test
    void one_who_opposes_is_enough() {
        Coverage coverage = coverage(
                person(Stance.SUPPORTS, null, BuyerRole.TECHNICAL),
                person(Stance.OPPOSES, null, BuyerRole.TECHNICAL),
                person(Stance.NEUTRAL, null, BuyerRole.USER));
        assertThat(coverage.opposed(BuyerRole.TECHNICAL)).isTrue();
        assertThat(coverage.opposed(BuyerRole.USER)).isFalse();
        assertThat(coverage.opposed(BuyerRole.ECONOMIC)).isFalse();
    }

    @Test
    void the_best_proof_of_an_economic_buyers_authority_counts() {
        assertThat(coverage(
                                person(Stance.UNKNOWN, AuthorityProof.PROVEN, BuyerRole.ECONOMIC),
                                person(Stance.UNKNOWN, AuthorityProof.ASSUMED, BuyerRole.ECONOMIC))
                        .economicAuthority())
                .contains(AuthorityProof.PROVEN);
        assertThat(coverage(person(Stance.UNKNOWN, null, BuyerRole.ECONOMIC)).economicAuthority())
                .isEmpty();
    }

    @Test
    void a_plan_to_reach_the_economic_buyer_holds_until_its_day_has_passed() {
        assertThat(plannedUntil(TODAY).economicBuyerPlanned(TODAY)).isTrue();
        assertThat(plannedUntil(TODAY.minusDays(1)).economicBuyerPlanned(TODAY)).isFalse();
        assertThat(coverage().economicBuyerPlanned(TODAY)).isFalse();
    }

    private static Coverage plannedUntil(LocalDate day) {
        return new Coverage(List.of(), Optional.of(new EconomicBuyerPlan(day, "through the design department")));
    }

    private static Coverage coverage(Stakeholder... people) {
        return new Coverage(List.of(people), Optional.empty());
    }

    private static Stakeholder person(Stance stance, @Nullable AuthorityProof proof, BuyerRole... roles) {
        return APerson.named("王工")
                .as(roles)
                .stands(stance)
                .deciding(proof, null, null)
                .at(1);
    }
}
