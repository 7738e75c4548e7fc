package org.dealgate.dealroom.room;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dealgate.deal.DealFixture.aDeal;
import static org.dealgate.deal.DealFixture.as;

import org.dealgate.DealgateTest;
import org.dealgate.Staff;
import org.dealgate.deal.Deals;
import org.dealgate.deal.Terms;
import org.dealgate.deal.TermsVersion;
import org.dealgate.people.Groups;
import org.dealgate.people.People;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@DealgateTest
class TermsFormsTest {

    @LocalServerPort
    int port;

    @Autowired
    Deals deals;

    @Autowired
    Terms terms;

    @Autowired
    People people;

    private String number;

    @BeforeEach
    void aDealOfAmys() {
        number = as("amy", () -> deals.open(aDeal())).number();
    }

    @Test
    void new_terms_are_saved_on_the_page_and_compared_with_the_old() {
        var amy = new Visitor(port, "amy", number);
        var form = amy.form("/terms");
        assertThat(form.value("basedOn")).isEqualTo("1");
        assertThat(form.value("lines[0].netPrice")).isEqualTo("1100000.00");

        var saved = amy.send(form.with("lines[0].netPrice", "1,050,000.00").with("delivery", "Eight months"));

        assertThat(saved.redirected()).isTrue();
        assertThat(saved.text()).contains("The new version of the terms is saved.", "CNY 2,100,000", "Eight months");
        assertThat(current().version()).isEqualTo(2);

        var compared = amy.see("?from=1&to=2");
        assertThat(compared.text())
                .contains("What version 2 changes in version 1", "net 1,100,000", "net 1,050,000", "CNY 2,200,000");
        assertThat(amy.see("?from=1&to=99").status()).isEqualTo(200);
        assertThat(amy.see("?from=one&to=2").status()).isEqualTo(400);
    }

    @Test
    void terms_saved_unchanged_stay_the_version_they_are() {
        var amy = new Visitor(port, "amy", number);

        var saved = amy.send(amy.form("/terms"));

        assertThat(saved.redirected()).isTrue();
        assertThat(saved.text()).contains("These are the present terms already").doesNotContain("is saved");
        assertThat(current().version()).isEqualTo(1);
    }

    @Test
    void of_two_people_who_change_the_terms_at_once_the_second_is_told_and_keeps_what_was_typed() {
        var amy = new Visitor(port, "amy", number);
        var ben = new Visitor(port, Staff.member(people, Groups.ACCOUNT_ASSISTANTS), number);
        var amys = amy.form("/terms").with("delivery", "Amy's");
        var bens = ben.form("/terms").with("delivery", "Ben's").with("lines[0].quantity", "3");
        amy.send(amys);

        var refused = ben.send(bens);

        assertThat(refused.status()).isEqualTo(409);
        var form = ben.form(refused, "/terms");
        assertThat(form.wrong())
                .singleElement()
                .asString()
                .contains("you started from version 1, the current one is 2");
        assertThat(form.value("delivery")).isEqualTo("Ben's");
        assertThat(form.value("lines[0].quantity")).isEqualTo("3");
        assertThat(current().delivery()).isEqualTo("Amy's");
        assertThat(ben.send(form).status()).as("sent again unseen").isEqualTo(409);
    }

    @Test
    void what_is_wrong_is_said_next_to_its_field_and_what_was_typed_stays() {
        var amy = new Visitor(port, "amy", number);

        var refused = amy.send(amy.form("/terms")
                .with("lines[0].quantity", "-1")
                .with("lines[0].netPrice", "cheap")
                .with("paymentPlan[1].percent", "60")
                .with("delivery", "kept"));

        assertThat(refused.status()).isEqualTo(400);
        var form = amy.form(refused, "/terms");
        assertThat(form.wrong()).isNotEmpty();
        assertThat(form.value("lines[0].netPrice")).isEqualTo("cheap");
        assertThat(form.value("delivery")).isEqualTo("kept");

        refused = amy.send(form.with("lines[0].quantity", "1").with("lines[0].netPrice", "1"));
        assertThat(refused.status()).isEqualTo(400);
        assertThat(amy.form(refused, "/terms").wrong())
                .singleElement()
                .asString()
                .contains("add up to 90");
        assertThat(current().version()).isEqualTo(1);
    }

    @Test
    void rows_come_and_go_without_losing_what_was_typed() {
        var amy = new Visitor(port, "amy", number);

        var more = amy.send(amy.form("/terms").with("delivery", "kept").with("rows", "lines+"));

        assertThat(more.status()).isEqualTo(200);
        var form = amy.form(more, "/terms");
        assertThat(form.value("delivery")).isEqualTo("kept");
        assertThat(form.value("lines[1].item")).isEmpty();
        var saved = amy.send(form.with("lines[1].item", "Spare parts")
                .with("lines[1].quantity", "1")
                .with("lines[1].listPrice", "100")
                .with("lines[1].netPrice", "90"));
        assertThat(saved.redirected()).isTrue();
        assertThat(current().lines()).hasSize(2);
    }

    @Test
    void who_may_not_change_terms_is_told_so_and_nothing_changes() {
        var amy = new Visitor(port, "amy", number);
        var tess = new Visitor(port, "tess", number);
        assertThat(tess.isOffered("/terms")).isFalse();

        var refused = tess.forge(amy.form("/terms").with("delivery", "Mine"));

        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.refused()).isNotBlank();
        assertThat(current().version()).isEqualTo(1);
    }

    private TermsVersion current() {
        return as("amy", () -> terms.current(number)).orElseThrow();
    }
}
