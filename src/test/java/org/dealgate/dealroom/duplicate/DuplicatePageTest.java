package org.dealgate.dealroom.duplicate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.dealgate.deal.DealFixture.as;

import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dealgate.Caller;
import org.dealgate.DealgateTest;
import org.dealgate.Rest;
import org.dealgate.Statements;
import org.dealgate.deal.Deals;
import org.dealgate.deal.OpenDeal;
import org.dealgate.deal.Outcome;
import org.dealgate.deal.TermsLine;
import org.dealgate.intake.duplicate.Duplicates;
import org.dealgate.intake.duplicate.Invented;
import org.dealgate.intake.duplicate.Suspicion.State;
import org.dealgate.stakeholder.BuyerRole;
import org.dealgate.stakeholder.StakeholderDraft;
import org.dealgate.stakeholder.Stakeholders;
import org.dealgate.stakeholder.Stance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@DealgateTest
class DuplicatePageTest {

    @LocalServerPort
    int port;

    @Autowired
    Deals deals;

    @Autowired
    Duplicates duplicates;

    @Autowired
    Stakeholders stakeholders;

    private final String customer = Invented.name();
    private final String item = Invented.name();
    private String one = "";
    private String other = "";

    @BeforeEach
    void two_deals_that_may_be_one_purchase() {
        one = opened(item);
        other = opened(item.toUpperCase());
        await().until(() -> !duplicates.of(one).isEmpty());
    }

    @Test
    void the_deals_page_leads_to_both_deals_side_by_side() {
        Caller amy = Caller.browser(port, "amy", "amy");

        assertThat(amy.get("/deals/" + one).body())
                .contains("href=\"/deals/" + one + "/duplicates/" + other + "\"")
                .contains("the same customer", "all that one of them offers is in the other");
        assertThat(amy.get(page()).body())
                .contains(one, other, customer, "+3", "the same customer", item, "like “" + item.toUpperCase() + "”");
    }

    @Test
    void it_takes_as_many_statements_with_many_people_and_items_as_with_few() {
        Caller amy = Caller.browser(port, "amy", "amy");
        amy.get(page());

        List<String> few = Statements.during(() -> amy.get(page()));
        for (int i = 0; i < 8; i++) {
            String name = "Person " + i;
            as("amy", () -> stakeholders.add(one, person(name)));
        }

        assertThat(Statements.during(() -> amy.get(page()))).hasSameSizeAs(few).hasSizeLessThan(20);
    }

    @Test
    void what_is_missing_is_said_beside_its_field_and_what_was_typed_is_kept() {
        Caller amy = Caller.browser(port, "amy", "amy");
        amy.get(page());

        HttpResponse<String> answer =
                amy.postForm(page(), Map.of("as", "SAME_PURCHASE", "confirmedBy", "", "note", "Asked in the canteen"));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body())
                .contains("duplicate-SAME_PURCHASE-ends-error", "duplicate-SAME_PURCHASE-confirmedBy-error")
                .contains("Asked in the canteen");
        assertThat(duplicates.between(one, other).isOpen()).isTrue();
    }

    @Test
    void merged_deals_are_shown_with_what_was_said_and_a_way_to_the_documents_of_the_one_that_ended() {
        Caller amy = Caller.browser(port, "amy", "amy");
        amy.get(page());

        HttpResponse<String> answer = amy.postForm(
                page(), Map.of("as", "SAME_PURCHASE", "ends", other, "confirmedBy", "Wang Fang, purchasing"));

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(deals.get(other).outcome()).isEqualTo(Outcome.WITHDRAWN);
        assertThat(amy.get(page()).body())
                .contains("Confirmed by Wang Fang, purchasing", other + " does not go on")
                .doesNotContain("name=\"confirmedBy\"");
        assertThat(amy.get("/deals/" + one).body()).contains("href=\"/deals/" + other + "#documents\"");
        assertThat(amy.postForm(page(), Map.of("as", "DIFFERENT_NEED", "confirmedBy", "Li"))
                        .statusCode())
                .isEqualTo(409);
    }

    @Test
    void an_auditor_reads_it_and_is_offered_nothing() {
        Caller audrey = Caller.browser(port, "audrey", "audrey");

        assertThat(audrey.get(page()).body()).contains(one, other).doesNotContain("name=\"confirmedBy\"");
        assertThat(audrey.postForm(page(), Map.of("as", "DIFFERENT_NEED", "confirmedBy", "Li"))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void the_api_tells_why_and_takes_what_the_customer_says() {
        Rest amy = Rest.as("amy", port);
        String api = "/api" + page();

        var told = amy.get("/api/deals/" + one + "/duplicates").json().get(0);
        assertThat(told.path("other").asText()).isEqualTo(other);
        assertThat(told.path("points").asInt()).isGreaterThanOrEqualTo(5);
        assertThat(told.path("reasons").findValuesAsText("kind")).contains("SAME_ACCOUNT", "ALL_ITEMS");
        assertThat(told.path("items").get(0).path("otherItem").asText()).isEqualTo(item.toUpperCase());
        assertThat(amy.post(api + "/resolve", "{\"as\":\"CUSTOMERS_MISTAKE\"}").fields())
                .containsExactlyInAnyOrder("ends", "confirmedBy");
        assertThat(amy.post(api + "/resolve", "{\"as\":\"PERHAPS\",\"confirmedBy\":\"Li\"}")
                        .status())
                .isEqualTo(400);
        assertThat(amy.get("/api/deals/" + one + "/duplicates/D-2000-00001").status())
                .isEqualTo(404);
        assertThat(amy.get("/api/deals/D-2000-00001/duplicates").status()).isEqualTo(404);

        var resolved = amy.post(api + "/resolve", "{\"as\":\"DIFFERENT_NEED\",\"confirmedBy\":\"Li Wei\"}");

        assertThat(resolved.status()).isEqualTo(200);
        assertThat(resolved.json().path("state").asText()).isEqualTo("DIFFERENT_NEED");
        assertThat(duplicates.between(other, one).state()).isEqualTo(State.DIFFERENT_NEED);
    }

    private String page() {
        return "/deals/" + one + "/duplicates/" + other;
    }

    private String opened(String what) {
        var line = new TermsLine(what, 2, new BigDecimal("100.00"), new BigDecimal("90.00"), null);
        return as(
                        "amy",
                        () -> deals.open(
                                new OpenDeal("Deal", customer, "CNY", null, List.of(line), List.of(), "amy", null)))
                .number();
    }

    private static StakeholderDraft person(String name) {
        return new StakeholderDraft(name, null, null, Set.of(BuyerRole.USER), Stance.NEUTRAL, 3, null);
    }
}
