package org.dealgate.dealroom.room;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.dealgate.deal.DealFixture.aDeal;
import static org.dealgate.deal.DealFixture.as;
import static org.dealgate.deal.DealFixture.does;
import static org.dealgate.stakeholder.APerson.named;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.dealgate.Caller;
import org.dealgate.DealgateTest;
import org.dealgate.PageForm;
import org.dealgate.deal.Deals;
import org.dealgate.stakeholder.APerson;
import org.dealgate.stakeholder.BuyerRole;
import org.dealgate.stakeholder.Stakeholder;
import org.dealgate.stakeholder.Stakeholders;
import org.dealgate.stakeholder.Stance;
import org.dealgate.stakeholder.contact.Activities;
import org.dealgate.stakeholder.contact.Activity;
import org.dealgate.stakeholder.contact.ActivityDraft;
import org.dealgate.stakeholder.contact.ActivityKind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@DealgateTest
class ContactFormsTest {

    @LocalServerPort
    int port;

    @Autowired
    Deals deals;

    @Autowired
    Stakeholders stakeholders;

    @Autowired
    Activities activities;

    @Autowired
    Clock clock;

    private String number;
    private Stakeholder li;
    private Stakeholder wu;

    @BeforeEach
    void a_deal_with_two_people() {
        number = as("amy", () -> deals.open(aDeal())).number();
        li = add(named("Li Wei <deputy>").as(BuyerRole.ECONOMIC).stands(Stance.UNKNOWN));
        wu = add(named("Wu Min").from("Purchasing").weighing(2));
    }

    @Test
    void a_contact_is_logged_with_part_of_a_name_and_deleted() {
        var amy = new Visitor(port, "amy", number);
        var logged = amy.send(amy.form("/contacts")
                .with("people[0].who", "li wei")
                .with("people[0].stance", "SUPPORTS")
                .with("about", "The budget <is> free"));

        assertThat(logged.redirected()).isTrue();
        assertThat(logged.text())
                .contains(
                        "The contact is logged.",
                        "The budget <is> free",
                        "last contact ",
                        "Call with Li Wei <deputy> on");
        assertThat(log()).singleElement().satisfies(a -> {
            assertThat(a.kind()).isEqualTo(ActivityKind.CALL);
            assertThat(a.by()).isEqualTo("amy");
        });
        assertThat(stakeholders.of(number).get(0).stance()).isEqualTo(Stance.SUPPORTS);

        var deleted = amy.send(amy.form(logged, "/contacts/" + log().get(0).id() + "/delete"));

        assertThat(deleted.text()).contains("The contact is deleted for good.").doesNotContain("The budget");
        assertThat(log()).isEmpty();
    }

    @Test
    void several_take_part_each_with_a_stance_of_their_own() {
        var amy = new Visitor(port, "amy", number);
        add(named("Zhao"));
        amy.send(amy.form("/contacts")
                .with("kind", "MEETING")
                .with("people[0].who", "li; zhao")
                .with("people[0].stance", "SUPPORTS")
                .with("people[1].who", "purchasing")
                .with("people[1].stance", "OPPOSES")
                .with("by", "tess")
                .with("nextStep", "Send the drawing")
                .with("nextStepOn", "2030-01-31"));

        assertThat(log()).singleElement().satisfies(a -> {
            assertThat(a.by()).isEqualTo("tess");
            assertThat(a.nextStepOn()).isEqualTo(LocalDate.of(2030, 1, 31));
            assertThat(a.with())
                    .extracting(Activity.Participant::name, Activity.Participant::stance)
                    .containsExactlyInAnyOrder(
                            tuple("Li Wei <deputy>", Stance.SUPPORTS),
                            tuple("Zhao", Stance.SUPPORTS),
                            tuple("Wu Min", Stance.OPPOSES));
        });
    }

    @Test
    void who_is_not_clear_is_asked_for_at_the_field_and_what_was_typed_stays() {
        var amy = new Visitor(port, "amy", number);
        add(named("Wu Lan"));
        var refused = amy.send(amy.form("/contacts").with("people[0].who", "Wu").with("about", "Price"));
        PageForm form = amy.form(refused, "/contacts");

        assertThat(refused.status()).isEqualTo(400);
        assertThat(form.wrong()).containsExactly("Wu may mean several: Wu Min, Purchasing; Wu Lan. Type more of it.");
        assertThat(form.value("about")).isEqualTo("Price");
        assertThat(amy.form(amy.send(amy.form("/contacts").with("people[0].who", "Sun")), "/contacts")
                        .wrong())
                .containsExactly("Nobody in the buying centre matches Sun. Add them there first.");
        assertThat(amy.form(amy.send(amy.form("/contacts")), "/contacts").wrong())
                .hasSize(1);
        assertThat(log()).isEmpty();
    }

    @Test
    void whom_to_see_next_is_proposed_with_the_reasons_and_a_form_filled_for_them() {
        var amy = new Visitor(port, "amy", number);
        assertThat(amy.page()).contains("None of us has met this economic buyer yet.");
        var form = amy.form(amy.see("/contacts/with/" + li.id()), "/contacts");
        assertThat(form.value("people[0].who")).isEqualTo("Li Wei <deputy>");
        assertThat(form.value("day")).matches("\\d{4}-\\d{2}-\\d{2}");
        assertThat(amy.see("/contacts/with/999999").status()).isEqualTo(200);
        assertThat(amy.see("?lang=zh").text()).contains("我方还没有人见过这位经济决策者。");
    }

    @Test
    void an_auditor_reads_the_log_and_has_no_form() {
        log("Asked for a discount");
        var audrey = new Visitor(port, "audrey", number);
        assertThat(audrey.page()).contains("Asked for a discount");
        assertThat(audrey.isOffered("/contacts")).isFalse();
        assertThat(audrey.isOffered("/contacts/" + log().get(0).id() + "/delete"))
                .isFalse();
    }

    @Test
    void a_long_log_goes_on_on_pages_of_its_own() {
        for (int i = 0; i < 21; i++) {
            log("Talk " + i + ".");
        }
        var amy = new Visitor(port, "amy", number);
        assertThat(amy.page()).contains("Talk 20.", "Talk 1.").doesNotContain("Talk 0.");
        var all = amy.see("/contacts");
        assertThat(all.text()).contains("Talk 20.", "Talk 0.").doesNotContain("Earlier ones");
        var earlier = amy.see("/contacts?before=" + log().get(19).id());
        assertThat(earlier.text()).contains("Talk 0.").doesNotContain("Talk 1.");
    }

    @Test
    void after_a_withdrawal_the_log_is_read_only() {
        log("The last word");
        does("amy", () -> deals.withdraw(number, "Not built"));
        var amy = new Visitor(port, "amy", number);
        assertThat(amy.page()).contains("The last word");
        assertThat(amy.isOffered("/contacts")).isFalse();
    }

    @Test
    void ones_own_page_names_the_person_the_deal_and_the_reasons() {
        String page = Caller.browser(port, "amy", "amy").get("/contacts").body();
        assertThat(page).contains("Whom to see next", "aria-current=\"page\"");
        assertThat(Caller.browser(port, "audrey", "audrey").get("/contacts").body())
                .contains("Nobody is due to be seen");
        assertThat(Caller.browser(port, "finn", "finn").get("/deals/" + number).body())
                .doesNotContain("href=\"/contacts\"");
    }

    private void log(String about) {
        var draft = new ActivityDraft(
                ActivityKind.CALL,
                LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC),
                List.of(wu.id()),
                Map.of(),
                null,
                about,
                null,
                null);
        as("amy", () -> activities.log(number, draft));
    }

    private List<Activity> log() {
        return as("amy", () -> activities.of(number, null, 50));
    }

    private Stakeholder add(APerson person) {
        return as("amy", () -> stakeholders.add(number, person.draft()));
    }
}
