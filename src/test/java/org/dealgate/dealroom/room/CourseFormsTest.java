package org.dealgate.dealroom.room;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dealgate.deal.DealFixture.aDeal;
import static org.dealgate.deal.DealFixture.as;

import java.time.LocalDate;
import java.time.ZoneOffset;
import org.dealgate.DealgateTest;
import org.dealgate.deal.Deal;
import org.dealgate.deal.Deals;
import org.dealgate.deal.Hold;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@DealgateTest
class CourseFormsTest {

    @LocalServerPort
    int port;

    @Autowired
    Deals deals;

    private String number;
    private Visitor amy;

    @BeforeEach
    void aDealOfAmys() {
        number = as("amy", () -> deals.open(aDeal())).number();
        amy = new Visitor(port, "amy", number);
    }

    @Test
    void a_deal_is_put_on_hold_and_resumed_on_its_page() {
        var form = amy.form("/hold");
        var refused = amy.send(form);
        assertThat(refused.status()).isEqualTo(400);
        assertThat(amy.form(refused, "/hold").wrong()).hasSize(1);
        refused = amy.send(amy.form("/hold").with("reason", "Budget frozen").with("until", "2020-01-01"));
        assertThat(refused.status()).isEqualTo(400);
        assertThat(amy.form(refused, "/hold").wrong()).hasSize(1);

        LocalDate until = LocalDate.now(ZoneOffset.UTC).plusDays(30);
        var held = amy.send(amy.form("/hold").with("reason", "Budget frozen").with("until", until.toString()));
        assertThat(held.redirected()).isTrue();
        assertThat(held.text()).contains("The deal is on hold.", "Budget frozen", "Nothing until the deal is resumed");
        assertThat(deal().hold()).map(Hold::until).contains(until);
        assertThat(amy.isOffered("/hold")).isFalse();
        assertThat(amy.send(form.with("reason", "Twice")).status()).isEqualTo(409);

        var resumed = amy.send(amy.form("/resume"));
        assertThat(resumed.redirected()).isTrue();
        assertThat(resumed.text()).contains("The deal goes on.", "Put on hold.", "Resumed.");
        assertThat(deal().held()).isFalse();
    }

    @Test
    void only_who_may_hold_a_deal_is_offered_it() {
        assertThat(new Visitor(port, "eva", number).isOffered("/hold")).isTrue();
        assertThat(new Visitor(port, "tess", number).isOffered("/hold")).isFalse();
        assertThat(amy.isOffered("/return")).isFalse();
    }

    @Test
    void the_assistant_changes_with_a_reason() {
        var refused = amy.send(amy.form("/assistant").with("assistant", "ben"));
        assertThat(refused.status()).isEqualTo(400);

        var changed = amy.send(amy.form("/assistant").with("assistant", "ben").with("reason", "Ben knows them"));
        assertThat(changed.text()).contains("The assistant is changed.", "Ben knows them");
        assertThat(deal().assistant()).isEqualTo("ben");
    }

    private Deal deal() {
        return as("amy", () -> deals.get(number));
    }
}
