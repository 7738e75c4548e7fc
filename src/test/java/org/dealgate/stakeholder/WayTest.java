package org.dealgate.stakeholder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dealgate.stakeholder.APerson.named;
import static org.dealgate.stakeholder.BuyerRole.COACH;
import static org.dealgate.stakeholder.BuyerRole.ECONOMIC;
import static org.dealgate.stakeholder.Stance.NEUTRAL;
import static org.dealgate.stakeholder.Stance.OPPOSES;
import static org.dealgate.stakeholder.Stance.SUPPORTS;
import static org.dealgate.stakeholder.Stance.UNKNOWN;

import java.util.List;
import org.junit.jupiter.api.Test;

class WayTest {

    @Test
    void it_leads_from_a_supporter_up_the_line_of_reporting() {
        assertThat(way(
                        named("buyer").stands(SUPPORTS).under(2).at(1),
                        named("head").under(3).at(2),
                        boss().at(3)))
                .containsExactly("buyer", "head", "boss");
    }

    @Test
    void it_leads_down_the_line_too() {
        assertThat(way(named("chair").stands(SUPPORTS).at(1), boss().under(1).at(2)))
                .containsExactly("chair", "boss");
    }

    @Test
    void influence_leads_only_to_whom_one_influences() {
        assertThat(way(named("wife").stands(SUPPORTS).heardBy(2).at(1), boss().at(2)))
                .containsExactly("wife", "boss");
        assertThat(way(named("wife").stands(SUPPORTS).at(1), boss().heardBy(1).at(2)))
                .isEmpty();
    }

    @Test
    void two_who_influence_each_other_do_not_make_it_turn_in_circles() {
        assertThat(way(
                        named("one").stands(SUPPORTS).heardBy(2).at(1),
                        named("two").heardBy(1).at(2),
                        boss().at(3)))
                .isEmpty();
    }

    @Test
    void the_shortest_one_counts() {
        assertThat(way(
                        named("far").stands(SUPPORTS).under(2).at(1),
                        named("head").under(4).at(2),
                        named("near").stands(SUPPORTS).under(4).at(3),
                        boss().at(4)))
                .containsExactly("near", "boss");
    }

    @Test
    void of_two_as_short_the_one_with_more_influence_counts() {
        assertThat(way(
                        named("clerk").stands(SUPPORTS).weighing(1).under(3).at(1),
                        named("head").stands(SUPPORTS).weighing(4).under(3).at(2),
                        boss().at(3)))
                .containsExactly("head", "boss");
    }

    @Test
    void it_does_not_lead_through_somebody_who_is_against_us() {
        assertThat(way(
                        named("buyer").stands(SUPPORTS).under(2).at(1),
                        named("head").stands(OPPOSES).under(3).at(2),
                        boss().at(3)))
                .isEmpty();
    }

    @Test
    void it_leads_to_an_economic_buyer_who_is_against_us() {
        assertThat(way(
                        named("buyer").stands(SUPPORTS).under(2).at(1),
                        boss().stands(OPPOSES).at(2)))
                .containsExactly("buyer", "boss");
    }

    @Test
    void a_coach_is_for_us_unless_they_turned() {
        assertThat(way(named("coach").as(COACH).stands(UNKNOWN).under(2).at(1), boss().at(2)))
                .containsExactly("coach", "boss");
        assertThat(way(named("coach").as(COACH).stands(OPPOSES).under(2).at(1), boss().at(2)))
                .isEmpty();
    }

    @Test
    void an_economic_buyer_who_is_for_us_is_the_way_themselves() {
        assertThat(way(
                        named("buyer").stands(SUPPORTS).under(2).at(1),
                        boss().stands(SUPPORTS).at(2)))
                .containsExactly("boss");
    }

    @Test
    void without_a_supporter_or_an_economic_buyer_there_is_none() {
        assertThat(way(named("head").stands(NEUTRAL).under(2).at(1), boss().at(2)))
                .isEmpty();
        assertThat(way(named("head").stands(SUPPORTS).at(1))).isEmpty();
        assertThat(way()).isEmpty();
    }

    private static APerson boss() {
        return named("boss").as(ECONOMIC).weighing(2);
    }

    private static List<String> way(Stakeholder... map) {
        return Way.shortest(List.of(map)).stream().map(Stakeholder::name).toList();
    }
}
