package org.dealgate.dealroom.room;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dealgate.deal.DealFixture.aDeal;
import static org.dealgate.deal.DealFixture.as;
import static org.dealgate.deal.DealFixture.does;

import java.util.List;
import org.dealgate.DealgateTest;
import org.dealgate.PageForm;
import org.dealgate.deal.Deals;
import org.dealgate.stakeholder.BuyerRole;
import org.dealgate.stakeholder.Notes;
import org.dealgate.stakeholder.Stakeholder;
import org.dealgate.stakeholder.Stakeholders;
import org.dealgate.stakeholder.Stance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@DealgateTest
class StakeholderFormsTest {

    @LocalServerPort
    int port;

    @Autowired
    Deals deals;

    @Autowired
    Stakeholders stakeholders;

    @Autowired
    Notes notes;

    private String number;

    @BeforeEach
    void aDealOfAmys() {
        number = as("amy", () -> deals.open(aDeal())).number();
    }

    @Test
    void somebody_is_added_changed_and_removed_on_the_page() {
        var amy = new Visitor(port, "amy", number);

        var added = amy.send(amy.form("/stakeholders")
                .with("name", "Li Wei <deputy>")
                .with("title", "Deputy general manager")
                .with("roles", "ECONOMIC", "USER")
                .with("stance", "SUPPORTS")
                .with("influence", "5")
                .with("authorityProof", "STATED"));

        assertThat(added.redirected()).isTrue();
        assertThat(added.text()).contains("Added to the buying centre.", "Li Wei <deputy>", "Economic buyer");
        Stakeholder person = map().get(0);
        assertThat(person.roles()).containsExactlyInAnyOrder(BuyerRole.ECONOMIC, BuyerRole.USER);

        var form = asked(amy, person, "edit", "");
        assertThat(form.value("name")).isEqualTo("Li Wei <deputy>");
        assertThat(form.values("roles")).containsExactlyInAnyOrder("ECONOMIC", "USER");
        var changed = amy.send(form.with("stance", "OPPOSES").with("roles", "ECONOMIC"));

        assertThat(changed.redirected()).isTrue();
        assertThat(map().get(0).stance()).isEqualTo(Stance.OPPOSES);
        assertThat(map().get(0).roles()).containsExactly(BuyerRole.ECONOMIC);

        var removed = amy.send(asked(amy, person, "remove", "/remove"));

        assertThat(removed.text()).contains("Removed from the buying centre.");
        assertThat(map()).isEmpty();
    }

    @Test
    void what_is_wrong_is_said_next_to_the_form_and_what_was_typed_stays() {
        var amy = new Visitor(port, "amy", number);

        var refused = amy.send(amy.form("/stakeholders")
                .with("name", " ")
                .with("title", "Head of design")
                .with("roles", "TECHNICAL")
                .with("email", "nowhere"));

        assertThat(refused.status()).isEqualTo(400);
        var form = amy.form(refused, "/stakeholders");
        assertThat(form.wrong()).hasSize(2).anyMatch(s -> s.contains("not a mail address"));
        assertThat(form.value("title")).isEqualTo("Head of design");
        assertThat(form.value("email")).isEqualTo("nowhere");
        assertThat(form.values("roles")).containsExactly("TECHNICAL");
        assertThat(map()).isEmpty();
    }

    @Test
    void who_may_not_map_is_told_so_and_nothing_changes() {
        var amy = new Visitor(port, "amy", number);
        var finn = new Visitor(port, "finn", number);
        assertThat(finn.isOffered("/stakeholders")).isFalse();

        var refused = finn.forge(amy.form("/stakeholders").with("name", "X").with("roles", "USER"));

        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.refused()).isNotBlank();
        assertThat(map()).isEmpty();
    }

    @Test
    void changing_somebody_who_was_removed_meanwhile_says_so() {
        var amy = new Visitor(port, "amy", number);
        amy.send(amy.form("/stakeholders").with("name", "Gone Soon").with("roles", "USER"));
        var form = asked(amy, map().get(0), "edit", "");
        amy.send(asked(amy, map().get(0), "remove", "/remove"));

        var refused = amy.send(form.with("stance", "SUPPORTS"));

        assertThat(refused.status()).isEqualTo(404);
        assertThat(refused.refused()).contains("has no stakeholder");
    }

    @Test
    void lines_of_influence_and_notes_are_written_on_the_page() {
        var amy = new Visitor(port, "amy", number);
        amy.send(amy.form("/stakeholders").with("name", "Li Wei").with("roles", "USER"));
        amy.send(amy.form("/stakeholders").with("name", "Wang Fang").with("roles", "ECONOMIC"));
        Stakeholder li = map().get(0);
        Stakeholder wang = map().get(1);

        amy.send(asked(amy, li, "influences", "/influences")
                .with("to", String.valueOf(wang.id()))
                .with("kind", "FAMILY"));
        var noted = amy.send(asked(amy, li, "notes", "/notes").with("text", "Plays golf with her"));

        assertThat(noted.text()).contains("influences Wang Fang (Family)", "Notes (1)");
        assertThat(amy.see("/stakeholders/" + li.id() + "/notes").text()).contains("Plays golf with her");
    }

    @Test
    void notes_can_be_deleted_once_the_deal_is_over() {
        var amy = new Visitor(port, "amy", number);
        amy.send(amy.form("/stakeholders").with("name", "Li Wei").with("roles", "USER"));
        String li = "/stakeholders/" + map().get(0).id();
        long note = as("amy", () -> notes.write(number, map().get(0).id(), "Plays golf"))
                .id();
        does("amy", () -> deals.withdraw(number, "The need is gone"));

        var deleted = amy.send(amy.form(amy.see(li + "/notes"), li + "/notes/" + note + "/delete"));

        assertThat(deleted.text()).contains("The note is deleted for good.");
        assertThat(as("amy", () -> notes.of(number))).isEmpty();
    }

    @Test
    void nobody_on_the_map_has_a_form_on_the_page_until_it_is_asked_for() {
        var amy = new Visitor(port, "amy", number);
        amy.send(amy.form("/stakeholders").with("name", "Li Wei").with("roles", "USER"));
        amy.send(amy.form("/stakeholders").with("name", "Wang Fang").with("roles", "TECHNICAL"));
        Stakeholder li = map().get(0);
        Stakeholder wang = map().get(1);
        String forms = "action=\"/deals/" + number + "/stakeholders/";
        assertThat(amy.page()).doesNotContain(forms);

        var editing = amy.see("/stakeholders/" + wang.id() + "/edit");

        assertThat(editing.html()).contains(forms + wang.id() + "\"").doesNotContain(forms + li.id());
        var finn = new Visitor(port, "finn", number).see("/stakeholders/" + wang.id() + "/edit");
        assertThat(finn.status()).isEqualTo(200);
        assertThat(finn.html()).doesNotContain(forms);
    }

    @Test
    void without_scripts_the_map_is_a_table() {
        var amy = new Visitor(port, "amy", number);
        amy.send(amy.form("/stakeholders").with("name", "Li Wei").with("roles", "USER"));

        assertThat(amy.page())
                .containsPattern("data-shown=\"picture\" hidden")
                .containsPattern("data-shown=\"table\">")
                .contains("data-row=\"" + map().get(0).id() + "\"");
    }

    private static PageForm asked(Visitor visitor, Stakeholder person, String form, String action) {
        String path = "/stakeholders/" + person.id();
        return visitor.form(visitor.see(path + "/" + form), path + action);
    }

    private List<Stakeholder> map() {
        return as("amy", () -> stakeholders.of(number));
    }
}
