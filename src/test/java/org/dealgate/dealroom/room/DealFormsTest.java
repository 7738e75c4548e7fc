package org.dealgate.dealroom.room;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dealgate.deal.DealFixture.aDeal;
import static org.dealgate.deal.DealFixture.as;

import java.util.List;
import org.dealgate.DealgateTest;
import org.dealgate.Staff;
import org.dealgate.deal.Deal;
import org.dealgate.deal.Deals;
import org.dealgate.deal.Outcome;
import org.dealgate.people.Groups;
import org.dealgate.people.People;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@DealgateTest
class DealFormsTest {

    @LocalServerPort
    int port;

    @Autowired
    Deals deals;

    @Autowired
    People people;

    private String number;

    @BeforeEach
    void aDealOfAmys() {
        number = as("amy", () -> deals.open(aDeal())).number();
    }

    @Test
    void title_and_expected_close_are_changed_on_the_page() {
        var amy = new Visitor(port, "amy", number);
        var form = amy.form("/description");
        assertThat(form.value("title")).isEqualTo("Press line for plant 3");

        var changed = amy.send(form.with("title", "压力机 & press").with("expectedClose", "2031-03-31"));

        assertThat(changed.redirected()).isTrue();
        assertThat(changed.text()).contains("Saved.", "压力机 & press", "Mar 31, 2031");
        assertThat(deal().title()).isEqualTo("压力机 & press");

        var refused = amy.send(amy.form("/description").with("title", "").with("expectedClose", "soon"));
        assertThat(refused.status()).isEqualTo(400);
        assertThat(amy.form(refused, "/description").wrong()).isNotEmpty();
        assertThat(amy.form(refused, "/description").value("expectedClose")).isEqualTo("soon");

        refused = amy.send(amy.form("/description").with("title", " ").with("expectedClose", "2031-04-30"));
        assertThat(refused.status()).isEqualTo(400);
        assertThat(amy.form(refused, "/description").wrong()).hasSize(1);
        assertThat(amy.form(refused, "/description").value("expectedClose")).isEqualTo("2031-04-30");
        assertThat(deal().title()).isEqualTo("压力机 & press");
    }

    @Test
    void the_deal_gets_another_owner_on_the_page() {
        String zoe = Staff.member(people, Groups.ACCOUNT_MANAGERS);
        var amy = new Visitor(port, "amy", number);

        var refused = amy.send(amy.form("/owner").with("owner", "finn").with("reason", "He knows them"));
        assertThat(refused.status()).isEqualTo(400);
        assertThat(amy.form(refused, "/owner").wrong()).hasSize(1);
        assertThat(amy.form(refused, "/owner").value("reason")).isEqualTo("He knows them");
        assertThat(deal().owner()).isEqualTo("amy");

        var changed = amy.send(amy.form("/owner").with("owner", zoe).with("reason", "She knows them"));

        assertThat(changed.redirected()).isTrue();
        assertThat(changed.text()).contains("The deal has a new owner.", "Person " + zoe, "She knows them");
        assertThat(deal().owner()).isEqualTo(zoe);
        assertThat(amy.isOffered("/owner")).isFalse();
    }

    @Test
    void a_deal_is_withdrawn_on_the_page_with_a_reason() {
        var amy = new Visitor(port, "amy", number);

        var refused = amy.send(amy.form("/withdraw"));
        assertThat(refused.status()).isEqualTo(400);
        assertThat(amy.form(refused, "/withdraw").wrong()).hasSize(1);
        assertThat(deal().outcome()).isNull();

        var form = amy.form("/withdraw").with("reason", "The budget is gone");
        var withdrawn = amy.send(form);

        assertThat(withdrawn.redirected()).isTrue();
        assertThat(withdrawn.text()).contains("The deal is withdrawn.", "The budget is gone");
        assertThat(deal().outcome()).isEqualTo(Outcome.WITHDRAWN);

        var again = amy.send(form);
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.refused()).isNotBlank();
    }

    @Test
    void who_does_not_own_the_deal_is_told_so_and_nothing_changes() {
        String zoe = Staff.member(people, Groups.ACCOUNT_MANAGERS);
        var amy = new Visitor(port, "amy", number);
        var other = new Visitor(port, zoe, number);

        for (var form : List.of(
                amy.form("/description").with("title", "Mine"),
                amy.form("/owner").with("owner", zoe).with("reason", "Mine"),
                amy.form("/withdraw").with("reason", "Mine"))) {
            assertThat(other.isOffered(form.action().replaceFirst("/deals/[^/]+", "")))
                    .isFalse();
            var refused = other.forge(form);
            assertThat(refused.status()).isEqualTo(403);
            assertThat(refused.refused()).contains(number, "Amy");
        }
        assertThat(deal().title()).isEqualTo("Press line for plant 3");
        assertThat(deal().owner()).isEqualTo("amy");
        assertThat(deal().outcome()).isNull();
    }

    private Deal deal() {
        return as("amy", () -> deals.get(number));
    }
}
