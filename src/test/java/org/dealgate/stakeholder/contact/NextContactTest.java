package org.dealgate.stakeholder.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dealgate.stakeholder.APerson.named;
import static org.dealgate.stakeholder.BuyerRole.COACH;
import static org.dealgate.stakeholder.BuyerRole.ECONOMIC;
import static org.dealgate.stakeholder.BuyerRole.FINANCIAL;
import static org.dealgate.stakeholder.BuyerRole.TECHNICAL;
import static org.dealgate.stakeholder.BuyerRole.USER;
import static org.dealgate.stakeholder.Stance.OPPOSES;
import static org.dealgate.stakeholder.Stance.SUPPORTS;
import static org.dealgate.stakeholder.contact.ASituation.TODAY;
import static org.dealgate.stakeholder.contact.ASituation.with;

import java.util.List;
import org.dealgate.stakeholder.Stakeholder;
import org.junit.jupiter.api.Test;

class NextContactTest {

    private final Stakeholder buyer = named("purchasing")
            .as(USER, FINANCIAL)
            .stands(SUPPORTS)
            .under(2)
            .weighing(3)
            .at(1);
    private final Stakeholder boss = named("deputy general manager")
            .as(ECONOMIC)
            .weighing(5)
            .metBy("amy")
            .at(2);
    private final Stakeholder designer = named("design")
            .as(TECHNICAL)
            .stands(OPPOSES)
            .from("Design")
            .weighing(3)
            .at(3);

    @Test
    void what_speaks_for_one_person_adds_up_and_the_weightiest_is_first() {
        List<NextContact> next = NextContact.ranked(with(buyer, boss, designer)
                .met(1, TODAY)
                .blockedBy("design", "A flaw in their own design")
                .now());
        assertThat(next)
                .extracting(contact -> contact.whom().name())
                .containsExactly("deputy general manager", "design", "purchasing");
        assertThat(next.get(0).reasons())
                .extracting(Reason::rule)
                .containsExactly(ContactRule.ECONOMIC_NOT_MET, ContactRule.ON_THE_WAY, ContactRule.AUTHORITY_ASSUMED);
        assertThat(next).extracting(NextContact::weight).containsExactly(110, 75, 40);
        assertThat(next).extracting(NextContact::lastContact).containsExactly(null, null, TODAY);
    }

    @Test
    void of_the_same_weight_more_influence_comes_first() {
        assertThat(NextContact.ranked(with(
                                named("four").weighing(4).at(1),
                                named("five").weighing(5).at(2),
                                named("all")
                                        .as(ECONOMIC, TECHNICAL, USER, FINANCIAL, COACH)
                                        .stands(SUPPORTS)
                                        .at(3))
                        .met(3, TODAY)
                        .now()))
                .extracting(contact -> contact.whom().name())
                .containsExactly("five", "four", "all");
    }

    @Test
    void where_nobody_is_known_there_is_nobody_to_see_but_somebody_to_find() {
        assertThat(NextContact.ranked(with().now())).singleElement().satisfies(next -> {
            assertThat(next.whom()).isNull();
            assertThat(next.reasons()).extracting(Reason::rule).containsExactly(ContactRule.NOBODY_KNOWN);
        });
    }
}
