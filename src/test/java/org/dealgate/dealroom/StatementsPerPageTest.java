package org.dealgate.dealroom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dealgate.deal.DealFixture.aDeal;
import static org.dealgate.deal.DealFixture.as;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.dealgate.Caller;
import org.dealgate.DealgateTest;
import org.dealgate.Staff;
import org.dealgate.Statements;
import org.dealgate.blocker.BlockerDraft;
import org.dealgate.blocker.Blockers;
import org.dealgate.deal.Deals;
import org.dealgate.deal.OpenDeal;
import org.dealgate.people.Groups;
import org.dealgate.people.People;
import org.dealgate.stakeholder.BuyerRole;
import org.dealgate.stakeholder.Stakeholder;
import org.dealgate.stakeholder.StakeholderDraft;
import org.dealgate.stakeholder.Stakeholders;
import org.dealgate.stakeholder.Stance;
import org.dealgate.stakeholder.contact.Activities;
import org.dealgate.stakeholder.contact.ActivityDraft;
import org.dealgate.stakeholder.contact.ActivityKind;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Pages cost the same however much there is to show. */
@DealgateTest
class StatementsPerPageTest {

    @LocalServerPort
    int port;

    @Autowired
    People people;

    @Autowired
    Deals deals;

    @Autowired
    Stakeholders stakeholders;

    @Autowired
    Blockers blockers;

    @Autowired
    Activities activities;

    @Test
    void board_and_deal_take_as_many_statements_with_fifty_deals_as_with_five() {
        String manager = Staff.member(people, Groups.ACCOUNT_MANAGERS);
        String number = open(manager, 5);
        var browser = Caller.browser(port, manager, manager);
        // what is read once and kept is not counted
        board(browser, manager);
        deal(browser, number);
        contacts(browser);

        List<String> board = board(browser, manager);
        List<String> deal = deal(browser, number);
        List<String> contacts = contacts(browser);
        open(manager, 45);
        for (int i = 0; i < 12; i++) {
            meet(manager, number, map(manager, number, "Person " + i));
            raise(manager, number, "Obstacle " + i);
        }

        assertThat(board).hasSizeBetween(1, 10);
        assertThat(deal).hasSizeBetween(5, 35);
        assertThat(board(browser, manager)).hasSameSizeAs(board);
        assertThat(deal(browser, number)).hasSameSizeAs(deal);
        assertThat(contacts).hasSizeBetween(5, 15);
        assertThat(contacts(browser)).hasSameSizeAs(contacts);
    }

    private static List<String> board(Caller browser, String owner) {
        return Statements.during(
                () -> assertThat(browser.get("/?owner=" + owner).body()).contains("class=\"card\""));
    }

    private static List<String> deal(Caller browser, String number) {
        return Statements.during(
                () -> assertThat(browser.get("/deals/" + number).body()).contains(number, "id=\"timeline\""));
    }

    private static List<String> contacts(Caller browser) {
        return Statements.during(
                () -> assertThat(browser.get("/contacts").body()).contains("class=\"why\""));
    }

    private void meet(String owner, String number, Stakeholder person) {
        var draft = new ActivityDraft(
                ActivityKind.CALL, null, List.of(person.id()), null, null, "Price", "Visit", LocalDate.of(2030, 1, 31));
        as(owner, () -> activities.log(number, draft));
    }

    private String open(String owner, int many) {
        String number = "";
        for (int i = 0; i < many; i++) {
            OpenDeal deal = aDeal();
            var owned = new OpenDeal(
                    deal.title(), deal.account(), deal.currency(), null, deal.lines(), List.of(), owner, null);
            number = as(owner, () -> deals.open(owned)).number();
        }
        return number;
    }

    private void raise(String owner, String number, String text) {
        as(owner, () -> blockers.raise(number, new BlockerDraft("other", text, null, null, owner, null, null, null)));
    }

    private Stakeholder map(String owner, String number, String name) {
        return as(
                owner,
                () -> stakeholders.add(
                        number,
                        new StakeholderDraft(name, null, null, Set.of(BuyerRole.USER), Stance.NEUTRAL, 3, null)));
    }
}
