package org.dealgate.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.dealgate.Rest;
import org.dealgate.approval.Approvals;
import org.dealgate.approval.SignOffWalk;
import org.dealgate.blocker.Blockers;
import org.dealgate.deal.Deals;
import org.dealgate.deal.Terms;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** An executive, thirty seconds, a phone. */
class ApproveOnPhoneTest extends BrowserTest {

    private static final Pattern LINK = Pattern.compile("/a/[A-Za-z0-9_-]{43}");

    @Autowired
    private Approvals approvals;

    @Autowired
    private Deals deals;

    @Autowired
    private Terms terms;

    @Autowired
    private Blockers blockers;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private TaskService tasks;

    private SignOffWalk walk;

    @BeforeEach
    void prepare() {
        walk = new SignOffWalk(deals, terms, approvals, runtime, tasks);
    }

    @Test
    void a_deal_is_approved_with_conditions_from_the_link_in_a_mail() {
        String deal = walk.smallDeal();
        try (Visitor phone = new Visitor(telephone())) {
            phone.open(link(deal));
            assertThat(phone.page().locator("h1")).containsText("Press line for plant 3");
            for (String first : List.of(
                    "CNY 475,000", "36.84 %", "floor 10 %", "Open blockers", "Buying centre", "Who else decides")) {
                assertThat(phone.page().getByText(first).first()).isInViewport();
            }
            assertThat(phone.button("Approve")).isInViewport();
            nothingToScrollSideways(phone);
            phone.picture("40-approve-on-phone");

            phone.page().getByText("Another answer").click();
            for (String answer : List.of("Approve with conditions", "Ask first", "Return", "Reject")) {
                assertThat(phone.button(answer)).isInViewport();
            }
            phone.page().getByLabel("Reason, or your question").fill("Only with a guarantee");
            phone.page().getByLabel("Conditions").fill("Bank guarantee | amy | in May");
            phone.button("Approve with conditions").click();
            Locator wrong = phone.page().locator("#conditions-error");
            assertThat(wrong).isInViewport();
            assertThat(wrong).containsText("yyyy-mm-dd");
            phone.picture("41-wrong-condition");
            phone.page().getByLabel("Conditions").fill("Bank guarantee | amy | 2031-05-01");
            phone.button("Approve with conditions").click();
            assertThat(phone.page().locator("[role=status]")).containsText(deal);
        }
        assertThat(blockers.of(deal))
                .filteredOn(b -> b.text().equals("Bank guarantee"))
                .singleElement()
                .satisfies(b -> {
                    assertThat(b.owner()).isEqualTo("amy");
                    assertThat(b.due()).isEqualTo("2031-05-01");
                });
    }

    @Test
    void names_that_nobody_can_break_leave_value_customer_and_buttons_in_sight() {
        String deal = walk.dealOf(
                "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft".repeat(2),
                "Hochdruckreinigungsanlagenzuführungsbandantriebswellenlagergehäuse".repeat(3));
        try (Visitor phone = new Visitor(telephone())) {
            phone.open(link(deal));

            nothingToScrollSideways(phone);
            assertThat(phone.page().getByText("CNY 475,000").first()).isInViewport();
            assertThat(phone.page().locator(".approval-facts .wide dd")).isInViewport();
            assertThat(phone.button("Approve")).isInViewport();
            phone.picture("42-long-words");
            phone.page().evaluate("window.scrollTo(0, document.body.scrollHeight)");
            Locator last = phone.page().locator(".everything li").last();
            double bottom = last.boundingBox().y + last.boundingBox().height;
            assertThat(bottom)
                    .as("end of the page, above the bar")
                    .isLessThanOrEqualTo(phone.page().locator(".approval-bar").boundingBox().y);
        }
    }

    private static void nothingToScrollSideways(Visitor phone) {
        assertThat(phone.page().evaluate("document.documentElement.scrollWidth"))
                .isEqualTo(phone.page().evaluate("document.documentElement.clientWidth"));
    }

    private String link(String deal) {
        return await().atMost(Duration.ofSeconds(30))
                .until(() -> links(deal), found -> !found.isEmpty())
                .get(0);
    }

    private List<String> links(String deal) {
        var found = new ArrayList<String>();
        for (JsonNode mail : Rest.as("eva", port()).get("/mailbox/messages").json()) {
            var link = LINK.matcher(mail.path("text").asText());
            if (mail.path("subject").asText().contains(deal) && link.find()) {
                found.add(link.group());
            }
        }
        return found;
    }
}
