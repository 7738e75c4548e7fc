package org.dealgate.stakeholder.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dealgate.stakeholder.APerson.named;
import static org.dealgate.stakeholder.BuyerRole.COACH;
import static org.dealgate.stakeholder.BuyerRole.ECONOMIC;
import static org.dealgate.stakeholder.BuyerRole.FINANCIAL;
import static org.dealgate.stakeholder.BuyerRole.INFLUENCER;
import static org.dealgate.stakeholder.BuyerRole.TECHNICAL;
import static org.dealgate.stakeholder.BuyerRole.USER;
import static org.dealgate.stakeholder.Stance.NEUTRAL;
import static org.dealgate.stakeholder.Stance.OPPOSES;
import static org.dealgate.stakeholder.Stance.SUPPORTS;
import static org.dealgate.stakeholder.Stance.UNKNOWN;
import static org.dealgate.stakeholder.contact.ASituation.SILENT_SINCE;
import static org.dealgate.stakeholder.contact.ASituation.TODAY;
import static org.dealgate.stakeholder.contact.ASituation.UNKNOWN_SINCE;
import static org.dealgate.stakeholder.contact.ASituation.with;

import java.util.Arrays;
import java.util.List;
import org.dealgate.stakeholder.APerson;
import org.dealgate.stakeholder.AuthorityProof;
import org.dealgate.stakeholder.Stakeholder;
import org.junit.jupiter.api.Test;

class ContactRuleTest {

    @Test
    void an_agreed_step_is_a_reason_from_its_day_on() {
        var li = named("Li").at(1);
        assertThat(found(ContactRule.NEXT_STEP_DUE, with(li).agreed("Send the drawing", TODAY.plusDays(1), 1L)))
                .isEmpty();
        assertThat(found(ContactRule.NEXT_STEP_DUE, with(li).agreed("Send the drawing", TODAY, 1L)))
                .containsExactly("Li: " + TODAY + " Send the drawing");
        assertThat(found(ContactRule.NEXT_STEP_DUE, with(li).agreed("Send the drawing", TODAY.minusDays(1), 1L)))
                .containsExactly("Li.overdue: " + TODAY.minusDays(1) + " Send the drawing");
    }

    @Test
    void an_agreed_step_leads_to_the_one_with_most_influence_of_those_who_agreed() {
        var map = with(
                named("clerk").weighing(1).at(1),
                named("head").weighing(4).at(2),
                named("boss").weighing(5).at(3));
        assertThat(found(ContactRule.NEXT_STEP_DUE, map.agreed("Visit", TODAY, 1L, 2L)))
                .containsExactly("head: " + TODAY + " Visit");
    }

    @Test
    void an_economic_buyer_whom_nobody_met_is_a_reason() {
        var boss = named("boss").as(ECONOMIC).at(1);
        var user = named("user").as(USER).at(2);
        assertThat(found(ContactRule.ECONOMIC_NOT_MET, with(boss, user))).containsExactly("boss:");
        assertThat(found(ContactRule.ECONOMIC_NOT_MET, with(boss, user).met(1, TODAY.minusYears(1))))
                .isEmpty();
    }

    @Test
    void who_is_against_the_deal_is_a_reason_where_a_role_can_stop_it() {
        assertThat(found(
                        ContactRule.VETO,
                        with(
                                named("engineer")
                                        .as(TECHNICAL, INFLUENCER)
                                        .stands(OPPOSES)
                                        .at(1),
                                named("buyer")
                                        .as(FINANCIAL, USER)
                                        .stands(OPPOSES)
                                        .at(2),
                                named("rival").as(INFLUENCER).stands(OPPOSES).at(3),
                                named("doubter").as(TECHNICAL).stands(NEUTRAL).at(4))))
                .containsExactly("engineer: [TECHNICAL]", "buyer: [USER, FINANCIAL]");
    }

    @Test
    void the_coach_is_the_first_to_be_asked_about_a_role_that_nobody_is_known_in() {
        assertThat(uncovered(
                        named("coach").as(COACH).weighing(1),
                        named("friend").as(USER, TECHNICAL).stands(SUPPORTS).weighing(5)))
                .containsExactly("coach.coach: [ECONOMIC, FINANCIAL]");
    }

    @Test
    void without_a_coach_the_supporter_with_most_influence_is_asked() {
        assertThat(uncovered(
                        named("clerk").as(USER).stands(SUPPORTS).weighing(1),
                        named("head").as(ECONOMIC, TECHNICAL).stands(SUPPORTS).weighing(4),
                        named("chair").weighing(5),
                        named("turned").as(COACH, FINANCIAL).stands(OPPOSES).weighing(5)))
                .isEmpty();
        assertThat(uncovered(
                        named("clerk").as(USER).stands(SUPPORTS).weighing(1),
                        named("head").as(ECONOMIC, TECHNICAL).stands(SUPPORTS).weighing(4),
                        named("chair").weighing(5),
                        named("turned").as(COACH).stands(OPPOSES).weighing(5)))
                .containsExactly("head.supporter: [FINANCIAL]");
    }

    @Test
    void without_a_supporter_the_economic_buyers_assistant_is_asked_and_else_whoever_is_not_against_us() {
        var boss = named("boss").as(ECONOMIC, USER, FINANCIAL, COACH).stands(OPPOSES);
        assertThat(uncovered(boss, named("secretary").assisting(1).weighing(1), named("head")))
                .containsExactly("secretary.assistant: [TECHNICAL]");
        assertThat(uncovered(boss, named("secretary").heardBy(1).weighing(1), named("head")))
                .containsExactly("head: [TECHNICAL]");
        assertThat(uncovered(boss, named("head").stands(OPPOSES))).containsExactly("nobody.nobody: [TECHNICAL]");
    }

    @Test
    void nobody_is_asked_about_an_influencer() {
        assertThat(uncovered(named("all").as(ECONOMIC, TECHNICAL, USER, FINANCIAL, COACH)))
                .isEmpty();
    }

    @Test
    void the_first_on_the_way_to_the_economic_buyer_who_is_not_won_is_a_reason() {
        var friend = named("friend").stands(SUPPORTS).under(2).at(1);
        var boss = named("boss").as(ECONOMIC).stands(NEUTRAL);
        assertThat(found(
                        ContactRule.ON_THE_WAY,
                        with(friend, named("head").under(3).at(2), boss.at(3))))
                .containsExactly("head: friend boss");
        assertThat(found(
                        ContactRule.ON_THE_WAY,
                        with(friend, named("head").stands(SUPPORTS).under(3).at(2), boss.at(3))))
                .containsExactly("boss.there: head");
        assertThat(found(
                        ContactRule.ON_THE_WAY,
                        with(
                                friend,
                                named("head").under(3).at(2),
                                boss.stands(SUPPORTS).at(3))))
                .isEmpty();
        assertThat(found(ContactRule.ON_THE_WAY, with(friend, named("head").at(2), boss.at(3))))
                .isEmpty();
    }

    @Test
    void a_stance_not_known_for_days_is_a_reason() {
        assertThat(found(
                        ContactRule.STANCE_UNKNOWN,
                        with(
                                named("long")
                                        .stands(UNKNOWN, UNKNOWN_SINCE, null)
                                        .at(1),
                                named("new")
                                        .stands(UNKNOWN, UNKNOWN_SINCE.plusDays(1), null)
                                        .at(2),
                                named("ever").stands(UNKNOWN).at(3),
                                named("known")
                                        .stands(NEUTRAL, UNKNOWN_SINCE, null)
                                        .at(4))))
                .containsExactly("long: " + UNKNOWN_SINCE, "ever.never:");
    }

    @Test
    void a_department_with_something_to_clear_is_a_reason_to_see_its_strongest() {
        var map = with(
                named("designer").from("Design").weighing(2).at(1),
                named("head").from(" design ").weighing(4).at(2),
                named("boss").from("Board").weighing(5).at(3));
        assertThat(found(
                        ContactRule.DEPARTMENT_BLOCKS,
                        map.blockedBy("DESIGN", "No workable design").blockedBy("Legal", "Clause 4")))
                .containsExactly("head: No workable design");
    }

    @Test
    void an_authority_that_we_only_assume_is_a_reason() {
        assertThat(found(
                        ContactRule.AUTHORITY_ASSUMED,
                        with(
                                named("one").as(ECONOMIC).at(1),
                                named("two")
                                        .as(ECONOMIC)
                                        .deciding(AuthorityProof.ASSUMED, null, null)
                                        .at(2),
                                named("three")
                                        .as(ECONOMIC)
                                        .deciding(AuthorityProof.STATED, null, null)
                                        .at(3),
                                named("four").as(USER).at(4))))
                .containsExactly("one:", "two:");
    }

    @Test
    void a_person_of_weight_from_whom_nothing_was_heard_for_long_is_a_reason() {
        var heavy = named("heavy").weighing(4).at(1);
        assertThat(found(ContactRule.SILENT, with(heavy).met(1, SILENT_SINCE)))
                .containsExactly("heavy: " + SILENT_SINCE);
        assertThat(found(ContactRule.SILENT, with(heavy).met(1, SILENT_SINCE.plusDays(1))))
                .isEmpty();
        assertThat(found(ContactRule.SILENT, with(heavy))).containsExactly("heavy.never:");
        assertThat(found(ContactRule.SILENT, with(named("light").weighing(3).at(1))))
                .isEmpty();
        // that the economic buyer was never met is a reason of its own
        assertThat(found(
                        ContactRule.SILENT,
                        with(named("boss").as(ECONOMIC).weighing(5).at(1))))
                .isEmpty();
    }

    @Test
    void a_person_of_weight_in_nobodys_care_is_a_reason() {
        assertThat(found(
                        ContactRule.NO_RELATIONSHIP_OWNER,
                        with(
                                named("alone").weighing(4).at(1),
                                named("kept").weighing(5).metBy("amy").at(2),
                                named("light").weighing(3).at(3))))
                .containsExactly("alone:");
    }

    @Test
    void where_nobody_is_known_somebody_has_to_be_found() {
        assertThat(found(ContactRule.NOBODY_KNOWN, with())).containsExactly("nobody:");
        assertThat(found(ContactRule.NOBODY_KNOWN, with(named("Li").at(1)))).isEmpty();
        assertThat(found(ContactRule.ROLE_UNCOVERED, with())).isEmpty();
    }

    @Test
    void the_weightiest_rule_comes_first() {
        assertThat(Arrays.stream(ContactRule.values()).map(ContactRule::weight)).isSortedAccordingTo((a, b) -> b - a);
    }

    private static List<String> uncovered(APerson... people) {
        var map = new Stakeholder[people.length];
        for (int i = 0; i < people.length; i++) {
            map[i] = people[i].at(i + 1);
        }
        return found(ContactRule.ROLE_UNCOVERED, with(map));
    }

    /** For each reason who, in which words and with what. */
    private static List<String> found(ContactRule rule, ASituation situation) {
        return rule.reasons(situation.now())
                .map(reason -> (reason.whom() == null ? "nobody" : reason.whom().name())
                        + (reason.variant().isEmpty() ? "" : "." + reason.variant())
                        + ":"
                        + reason.args().stream().map(arg -> " " + arg).reduce("", String::concat))
                .toList();
    }
}
