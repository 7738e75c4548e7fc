package org.dealgate.dealroom.authority;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;
import org.dealgate.Caller;
import org.dealgate.DealgateTest;
import org.dealgate.PageForm;
import org.dealgate.Staff;
import org.dealgate.account.Account;
import org.dealgate.account.Accounts;
import org.dealgate.approval.authority.Absences;
import org.dealgate.approval.authority.Assistants;
import org.dealgate.approval.authority.Authorities;
import org.dealgate.approval.authority.Delegation;
import org.dealgate.approval.authority.Delegations;
import org.dealgate.approval.authority.Limit;
import org.dealgate.people.Actor;
import org.dealgate.people.Channel;
import org.dealgate.people.CurrentActor;
import org.dealgate.people.Groups;
import org.dealgate.people.People;
import org.dealgate.people.Position;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@DealgateTest
class AuthorityPageTest {

    private static final String LINK = "<a href=\"/authority\"";

    @LocalServerPort
    private int port;

    @Autowired
    private People people;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Authorities authorities;

    @Autowired
    private Delegations delegations;

    @Autowired
    private Absences absences;

    @Autowired
    private Assistants assistants;

    private final LocalDate today = LocalDate.now(ZoneId.of("Europe/Berlin"));
    private String xenia;
    private String yuri;
    private String ben;

    @BeforeEach
    void hire() {
        xenia = Staff.member(people, Groups.EXECUTIVES);
        yuri = Staff.member(people, Groups.EXECUTIVES);
        ben = Staff.member(people, Groups.ACCOUNT_ASSISTANTS);
    }

    @Test
    void an_executive_delegates_on_the_page_and_revokes() {
        Account customer = accounts.findOrCreate("Meishan " + UUID.randomUUID());
        Caller browser = browser(xenia);
        PageForm form = PageForm.on(page(browser), "/authority/delegations")
                .with("delegate", yuri)
                .with("from", today.toString())
                .with("until", today.plusDays(6).toString())
                .with("value", "250,000")
                .with("discountPercent", "7.5")
                .with("customer", customer.name())
                .with("reason", "On holiday");

        assertThat(send(browser, form).statusCode()).isEqualTo(302);

        Delegation set = delegations.inForceOf(xenia).get(0);
        assertThat(set.delegate()).isEqualTo(yuri);
        assertThat(set.limit()).isEqualTo(new Limit(new BigDecimal("250000"), new BigDecimal("7.5")));
        assertThat(set.accountId()).isEqualTo(customer.id());
        assertThat(page(browser))
                .contains(
                        "The delegation is set.",
                        "Person " + yuri + " stands in for Person " + xenia,
                        "up to CNY 250,000",
                        "discount up to 7.5 %",
                        customer.name() + " and its group",
                        "On holiday");
        assertThat(page(browser(yuri)))
                .contains("Person " + yuri + " stands in for Person " + xenia)
                .doesNotContain("/authority/delegations/" + set.id() + "/revoke");

        String revoke = "/authority/delegations/" + set.id() + "/revoke";
        assertThat(browser(yuri).postForm(revoke, Map.of()).statusCode()).isEqualTo(403);
        PageForm button = PageForm.on(page(browser), revoke);
        assertThat(send(browser, button).statusCode()).isEqualTo(302);
        assertThat(delegations.inForceOf(xenia)).isEmpty();
        var again = send(browser, button);
        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(again.body()).contains("This delegation has ended already.");
    }

    @Test
    void what_is_wrong_stands_next_to_its_field_and_what_was_typed_is_kept() {
        Caller browser = browser(xenia);
        PageForm form = PageForm.on(page(browser), "/authority/delegations")
                .with("from", today.minusDays(1).toString())
                .with("until", today.minusDays(2).toString())
                .with("value", "-5")
                .with("discountPercent", "101")
                .with("region", "APAC");

        var answer = send(browser, form);

        assertThat(answer.statusCode()).isEqualTo(400);
        PageForm shown = PageForm.on(answer.body(), "/authority/delegations");
        assertThat(shown.wrong())
                .containsExactly(
                        "This must not be empty.",
                        "The first day is " + today + " or later.",
                        "The last day is the first day or later.",
                        "The value is 0 or more and below 1,000,000,000,000,000. Leave it out for any value.",
                        "The discount is a percentage from 0 to 100. Leave it out for any discount.",
                        "This must not be empty.");
        assertThat(shown.value("value")).isEqualTo("-5");
        assertThat(shown.value("region")).isEqualTo("APAC");
        assertThat(shown.value("until")).isEqualTo(today.minusDays(2).toString());
        assertThat(delegations.inForceOf(xenia)).isEmpty();
    }

    @Test
    void what_cannot_be_read_is_said_too() {
        Caller browser = browser(xenia);
        PageForm form = PageForm.on(page(browser), "/authority/delegations")
                .with("delegate", yuri)
                .with("from", "tomorrow")
                .with("value", "much")
                .with("customer", "No such company");

        var answer = send(browser, form);

        assertThat(answer.statusCode()).isEqualTo(400);
        PageForm shown = PageForm.on(answer.body(), "/authority/delegations");
        assertThat(shown.wrong())
                .anySatisfy(s -> assertThat(s).startsWith("This is not a date."))
                .anySatisfy(s -> assertThat(s).startsWith("This is not a number."))
                .anySatisfy(s -> assertThat(s).startsWith("There is no such customer."));
        assertThat(shown.value("customer")).isEqualTo("No such company");
        assertThat(shown.value("delegate")).isEqualTo(yuri);
    }

    @Test
    void an_executive_enters_an_absence_and_ends_it() {
        Caller browser = browser(xenia);
        PageForm form = PageForm.on(page(browser), "/authority/absences")
                .with("from", today.toString())
                .with("until", today.plusDays(1).toString());
        assertThat(send(browser, form).statusCode()).isEqualTo(302);
        assertThat(absences.isAbsent(xenia)).isTrue();

        var overlapping = send(browser, form);
        assertThat(overlapping.statusCode()).isEqualTo(409);
        assertThat(PageForm.on(overlapping.body(), "/authority/absences").wrong())
                .singleElement()
                .asString()
                .startsWith("Another absence lasts from " + today);

        var seen = CurrentActor.as(new Actor(xenia, Channel.PAGE), absences::visible);
        long id = seen.keySet().iterator().next().id();
        send(browser, PageForm.on(page(browser), "/authority/absences/" + id + "/end"));
        assertThat(absences.isAbsent(xenia)).isFalse();
    }

    @Test
    void an_assistant_gets_the_page_with_the_permission_and_acts_in_the_executives_name() {
        Caller bens = browser(ben);
        assertThat(bens.get("/").body()).doesNotContain(LINK);
        assertThat(bens.get("/authority").statusCode()).isEqualTo(403);
        assertThat(bens.get("/authority").body()).contains("This page is for executives");

        Caller browser = browser(xenia);
        assertThat(browser.get("/").body()).contains(LINK);
        send(browser, PageForm.on(page(browser), "/authority/assistants").with("assistant", ben));

        assertThat(bens.get("/").body()).contains(LINK);
        assertThat(page(bens)).contains("Person " + ben + " in the name of Person " + xenia);
        assertThat(PageForm.find(page(bens), "/authority/assistants")).isNull();
        PageForm form = PageForm.on(page(bens), "/authority/delegations")
                .with("delegate", yuri)
                .with("from", today.toString())
                .with("until", today.toString())
                .with("reason", "Asked by phone");
        assertThat(form.value("delegator")).isEqualTo(xenia);
        send(bens, form);
        assertThat(delegations.inForceOf(xenia))
                .singleElement()
                .satisfies(d -> assertThat(d.createdBy()).isEqualTo(ben));
        assertThat(page(browser)).contains("set by Person " + ben);

        String withdraw = "/authority/assistants/" + xenia + "/" + ben + "/withdraw";
        assertThat(PageForm.find(page(bens), withdraw)).isNull();
        send(browser, PageForm.on(page(browser), withdraw));
        assertThat(bens.get("/authority").statusCode()).isEqualTo(403);
        assertThat(assistants.concern(people.get(ben))).isFalse();
    }

    @Test
    void administrators_set_and_lift_limits_on_the_page_and_nobody_else_is_shown_them() {
        String administrator = Staff.member(people, Groups.ADMINISTRATORS);
        String limit = "/authority/limits/PERSON/" + xenia;
        Caller browser = browser(administrator);
        assertThat(PageForm.find(page(browser(xenia)), limit)).isNull();
        assertThat(PageForm.find(page(browser), "/authority/limits/POSITION/" + Position.HEAD_OF_SALES.key()))
                .isNotNull();

        var wrong = send(browser, PageForm.on(page(browser), limit));
        assertThat(wrong.statusCode()).isEqualTo(400);
        assertThat(PageForm.on(wrong.body(), limit).wrong()).hasSize(1);
        send(browser, PageForm.on(page(browser), limit).with("value", "3,000,000.50"));
        assertThat(authorities.limitOf(people.get(xenia), "none"))
                .isEqualTo(new Limit(new BigDecimal("3000000.5"), null));
        assertThat(page(browser)).contains("up to CNY 3,000,000.50");
        assertThat(PageForm.on(page(browser), limit).value("value")).isEqualTo("3000000.5");
        send(browser, PageForm.on(page(browser), limit + "/lift"));
        assertThat(authorities.limitOf(people.get(xenia), "none")).isEqualTo(Limit.NONE);

        Caller executive = browser(xenia);
        page(executive);
        assertThat(executive.postForm(limit, Map.of("value", "1")).statusCode()).isEqualTo(403);
        assertThat(executive.postForm(limit + "/lift", Map.of()).statusCode()).isEqualTo(403);
    }

    @Test
    void administrators_permit_delegate_and_enter_absences_for_everybody() {
        Caller browser = browser(Staff.member(people, Groups.ADMINISTRATORS));

        send(
                browser,
                PageForm.on(page(browser), "/authority/assistants")
                        .with("executive", xenia)
                        .with("assistant", ben));
        send(
                browser,
                PageForm.on(page(browser), "/authority/absences")
                        .with("person", xenia)
                        .with("from", today.toString())
                        .with("until", today.toString()));
        PageForm delegation = PageForm.on(page(browser), "/authority/delegations")
                .with("delegate", yuri)
                .with("from", today.toString())
                .with("until", today.toString())
                .with("reason", "Fell ill");
        assertThat(PageForm.on(send(browser, delegation).body(), "/authority/delegations")
                        .wrong())
                .hasSize(1);
        send(browser, delegation.with("delegator", xenia));

        assertThat(assistants.concern(people.get(ben))).isTrue();
        assertThat(absences.isAbsent(xenia)).isTrue();
        assertThat(delegations.inForceOf(xenia)).hasSize(1);
        assertThat(page(browser)).contains("Person " + yuri + " stands in for Person " + xenia);
    }

    @Test
    void a_form_without_the_pages_token_is_refused() {
        Caller browser = Caller.browser(port, xenia, xenia);

        assertThat(browser.post("/authority/absences", "{}").statusCode()).isEqualTo(403);
    }

    @Test
    void the_page_speaks_chinese() {
        Caller browser = browser(xenia);

        assertThat(browser.get("/authority?lang=zh").body())
                .contains("授权与缺席", "新建委托", "登记缺席")
                .doesNotContain("authority.");
    }

    private Caller browser(String person) {
        return Caller.browser(port, person, person);
    }

    private static String page(Caller browser) {
        var answer = browser.get("/authority");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.body()).doesNotContain("??", "authority.");
        return answer.body();
    }

    private static HttpResponse<String> send(Caller browser, PageForm form) {
        return browser.postForm(form.action(), form.fields());
    }
}
