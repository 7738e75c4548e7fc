package org.dealgate.deal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dealgate.deal.DealFixture.aDeal;
import static org.dealgate.deal.DealFixture.as;
import static org.dealgate.people.Permission.ADD_DOCUMENT;
import static org.dealgate.people.Permission.CHANGE_DEAL;
import static org.dealgate.people.Permission.MAP_STAKEHOLDERS;
import static org.dealgate.people.Permission.WITHDRAW_DEAL;

import java.util.Set;
import java.util.UUID;
import org.dealgate.DealgateTest;
import org.dealgate.people.Actor;
import org.dealgate.people.CurrentActor;
import org.dealgate.people.Groups;
import org.dealgate.people.NewPerson;
import org.dealgate.people.People;
import org.dealgate.people.Permission;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DealgateTest
class DealAccessTest {

    @Autowired
    Deals deals;

    @Autowired
    DealAccess access;

    @Autowired
    People people;

    private String number;
    private String rival;
    private String aide;

    @BeforeEach
    void a_deal_of_amys() {
        number = as("amy", () -> deals.open(aDeal())).number();
        rival = somebody(Groups.ACCOUNT_MANAGERS);
        aide = somebody(Groups.ACCOUNT_ASSISTANTS);
    }

    @Test
    void an_account_manager_changes_their_own_deals_only() {
        assertThat(may("amy", CHANGE_DEAL)).isTrue();
        assertThat(may(rival, CHANGE_DEAL)).isFalse();
        assertThat(may(rival, WITHDRAW_DEAL)).isFalse();
        assertThat(may(rival, MAP_STAKEHOLDERS)).isFalse();
        assertThat(may(rival, ADD_DOCUMENT)).isFalse();
    }

    @Test
    void any_assistant_changes_a_deal_without_one_and_only_its_own_a_deal_with_one() {
        assertThat(may("ben", CHANGE_DEAL)).isTrue();
        assertThat(may(aide, CHANGE_DEAL)).isTrue();
        DealFixture.does("amy", () -> deals.changeAssistant(number, aide, null));
        assertThat(may("ben", CHANGE_DEAL)).isFalse();
        assertThat(may(aide, CHANGE_DEAL)).isTrue();
        assertThat(may(aide, WITHDRAW_DEAL)).isFalse();
    }

    @Test
    void an_assistant_who_is_a_manager_too_does_with_a_colleagues_deal_what_an_assistant_may() {
        String both = somebody(Groups.ACCOUNT_MANAGERS, Groups.ACCOUNT_ASSISTANTS);
        assertThat(may(both, CHANGE_DEAL)).isTrue();
        assertThat(may(both, WITHDRAW_DEAL)).isFalse();
    }

    @Test
    void a_deal_given_to_another_manager_is_theirs() {
        DealFixture.does("amy", () -> deals.changeOwner(number, rival, "knows the customer"));
        assertThat(may(rival, CHANGE_DEAL)).isTrue();
        assertThat(may("amy", CHANGE_DEAL)).isFalse();
    }

    @Test
    void reviewers_executives_and_administrators_are_bound_to_no_owner() {
        assertThat(may("tess", MAP_STAKEHOLDERS)).isTrue();
        assertThat(may("eva", WITHDRAW_DEAL)).isTrue();
        assertThat(may("admin", CHANGE_DEAL)).isTrue();
    }

    @Test
    void whom_the_permission_does_not_name_may_not() {
        assertThat(may("tess", CHANGE_DEAL)).isFalse();
        assertThat(may("audrey", ADD_DOCUMENT)).isFalse();
        assertThat(may("dora", MAP_STAKEHOLDERS)).isFalse();
        assertThat(may("nobody", CHANGE_DEAL)).isFalse();
    }

    @Test
    void nobody_changes_a_finished_deal() {
        DealFixture.does("amy", () -> deals.withdraw(number, "not built"));
        assertThat(may("amy", CHANGE_DEAL)).isFalse();
        assertThat(may("admin", CHANGE_DEAL)).isFalse();
    }

    private boolean may(String person, Permission permission) {
        return as(person, () -> access.mayChange(deals.get(number), permission));
    }

    private String somebody(String... groups) {
        String id = "p" + UUID.randomUUID();
        CurrentActor.as(
                Actor.SYSTEM,
                () -> people.create(new NewPerson(
                        id, "Somebody", id + "@example.com", "en", "UTC", Set.of(groups), null, "a long password")));
        return id;
    }
}
