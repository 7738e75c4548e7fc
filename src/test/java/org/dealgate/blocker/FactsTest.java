package org.dealgate.blocker;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Optional;
import org.dealgate.deal.Exposure;
import org.dealgate.money.Money;
import org.dealgate.stakeholder.APerson;
import org.dealgate.stakeholder.BuyerRole;
import org.dealgate.stakeholder.Coverage;
import org.dealgate.stakeholder.Stance;
import org.junit.jupiter.api.Test;

class FactsTest {

    @Test
    void nobody_in_a_role_is_missing() {
        assertThat(standing()).isEqualTo(Standing.MISSING);
    }

    @Test
    void one_who_opposes_outweighs_all_who_support() {
        assertThat(standing(Stance.SUPPORTS, Stance.OPPOSES, Stance.SUPPORTS)).isEqualTo(Standing.OPPOSES);
    }

    @Test
    void a_stance_not_known_outweighs_one_that_is_good() {
        assertThat(standing(Stance.SUPPORTS, Stance.UNKNOWN)).isEqualTo(Standing.UNKNOWN);
    }

    @Test
    void exposure_up_to_the_limit_is_within_it() {
        assertThat(above("100", "100", 0))
                .hasValueSatisfying(by -> assertThat(by).isZero());
        assertThat(above("100", "100.01", 0)).hasValue(new BigDecimal("0.01"));
    }

    @Test
    void an_exposure_that_is_not_all_known_may_be_too_much_but_is_never_within_the_limit() {
        assertThat(above("100", "80", 1)).isEmpty();
        assertThat(above("100", "120", 1)).hasValue(new BigDecimal("20.00"));
    }

    private static Optional<BigDecimal> above(String limit, String known, int unknown) {
        return Facts.above(new BigDecimal(limit), new Exposure(Money.of(known, "CNY"), 2, unknown));
    }

    private static Standing standing(Stance... stances) {
        var people = Arrays.stream(stances)
                .map(stance -> APerson.named("Li")
                        .as(BuyerRole.TECHNICAL)
                        .stands(stance)
                        .at(1))
                .toList();
        return Facts.standing(new Coverage(people, Optional.empty()), BuyerRole.TECHNICAL);
    }
}
