package org.dealgate.dealroom.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.dealgate.DealgateTest;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.client.RestClient;

@DealgateTest
class DealsApiTest {

    private static final String BODY = """
            {"title":"Press line for plant 3 %1$s","account":"Meishan %1$s","currency":"CNY","expectedClose":"2027-03-31",
             "lines":[{"item":"Press line PX-9","quantity":2,"listPrice":"1200000.00","netPrice":"1100000.00","unitCost":"800000.00"}],
             "paymentPlan":[{"label":"on signature","dueDays":0,"percent":"30"},{"label":"on delivery","dueDays":120,"percent":"70"}],
             "owner":"amy","crmOpportunityId":"SF-%1$s"}
            """;

    private final String base;
    private final RestClient http;
    private final String key = UUID.randomUUID().toString().substring(0, 8);

    DealsApiTest(@LocalServerPort int port) {
        this.base = "http://localhost:" + port;
        this.http = RestClient.builder()
                .baseUrl(base)
                .defaultStatusHandler(HttpStatusCode::isError, (request, response) -> {})
                .build();
    }

    @Test
    void a_deal_is_opened_and_answered_with_its_place_its_figures_and_its_first_task() {
        var answer = post(BODY.formatted(key));

        assertThat(answer.getStatusCode().value()).isEqualTo(201);
        JsonNode deal = answer.getBody();
        assertThat(answer.getHeaders().getLocation())
                .hasPath("/api/deals/" + deal.path("number").asText());
        assertThat(deal.path("number").asText()).matches("D-\\d{4}-\\d{5}");
        assertThat(deal.path("stage").asText()).isEqualTo("NEEDS_PROPOSAL");
        assertThat(deal.path("value").path("amount").textValue()).isEqualTo("2200000.00");
        assertThat(deal.path("discountPercent").textValue()).isEqualTo("8.33");
        assertThat(deal.path("marginPercent").textValue()).isEqualTo("27.27");
        assertThat(deal.path("termsVersion").asInt()).isEqualTo(1);
        assertThat(deal.path("termsFingerprint").asText()).hasSize(64);
        assertThat(deal.path("openTasks").get(0).path("key").asText()).isEqualTo("CaptureNeed");
        assertThat(get(answer.getHeaders().getLocation().getPath())).isEqualTo(deal);
    }

    @Test
    void a_crm_opportunity_that_has_a_deal_is_a_conflict() {
        String number = post(BODY.formatted(key)).getBody().path("number").asText();

        var second = post(BODY.formatted(key));

        assertThat(second.getStatusCode().value()).isEqualTo(409);
        assertThat(second.getBody().path("errors").get(0).path("field").asText())
                .isEqualTo("crmOpportunityId");
        assertThat(second.getBody().path("detail").asText()).contains(number);
    }

    @Test
    void a_list_is_paged_by_key_and_shows_every_deal_once() {
        for (int i = 0; i < 5; i++) {
            post(BODY.formatted(key + i));
        }
        var seen = new ArrayList<String>();
        String next = "";
        do {
            JsonNode page = get("/api/deals?q=" + key + "&limit=2&after=" + next);
            page.path("items").forEach(item -> seen.add(item.path("number").asText()));
            next = page.path("next").isNull() ? "" : page.path("next").asText();
        } while (!next.isEmpty());

        assertThat(seen).hasSize(5).doesNotHaveDuplicates();
    }

    @Test
    void a_list_is_filtered_by_stage_and_owner() {
        post(BODY.formatted(key));

        assertThat(get("/api/deals?stage=NEEDS_PROPOSAL&owner=amy&q=" + key).path("items"))
                .hasSize(1);
        assertThat(get("/api/deals?stage=TECHNICAL_REVIEW&q=" + key).path("items"))
                .isEmpty();
        assertThat(get("/api/deals?owner=ben&q=" + key).path("items")).isEmpty();
    }

    @Test
    void a_search_for_a_wildcard_is_a_search_for_that_character() {
        post(BODY.formatted(key));

        assertThat(get("/api/deals?q=" + key + "%25").path("items")).isEmpty();
    }

    @Test
    void a_wrong_parameter_is_refused_by_its_name() {
        for (String parameter : List.of("limit=0", "limit=201", "limit=x", "after=x", "stage=NOWHERE")) {
            JsonNode problem = get("/api/deals?" + parameter);

            assertThat(problem.path("status").asInt()).as(parameter).isEqualTo(400);
            assertThat(problem.path("errors").get(0).path("field").asText())
                    .isEqualTo(parameter.substring(0, parameter.indexOf('=')));
        }
    }

    @Test
    void an_unknown_deal_is_not_found() {
        assertThat(get("/api/deals/D-1999-00001").path("status").asInt()).isEqualTo(404);
    }

    @Test
    void wrong_fields_are_refused_by_their_names() {
        String good = BODY.formatted(key);
        assertThat(field(good.replace("\"quantity\":2", "\"quantity\":-2"))).isEqualTo("lines[0].quantity");
        assertThat(field(good.replace("\"quantity\":2", "\"quantity\":\"two\"")))
                .isEqualTo("lines[0].quantity");
        assertThat(field(good.replace("\"percent\":\"70\"", "\"percent\":\"71\"")))
                .isEqualTo("paymentPlan");
        assertThat(field(good.replace("CNY", "XXQ"))).isEqualTo("currency");
        assertThat(field(good.replace("\"amy\"", "\"nobody\""))).isEqualTo("owner");
        assertThat(field(good.replace("Press line for", "Press\\u0007line for")))
                .isEqualTo("title");
        assertThat(field(good.replace("\"title\"", "\"surprise\":1,\"title\""))).isEqualTo("surprise");
        assertThat(field(good.replace("2027-03-31", "31.3.2027"))).isEqualTo("expectedClose");
        assertThat(field(good.replace("\"2027-03-31\"", "20500"))).isEqualTo("expectedClose");
        assertThat(field(good.replace("\"2027-03-31\"", "[2027,3,31]"))).isEqualTo("expectedClose");
        assertThat(field(good.replace("2027-03-31", "2027-03-31T23:00:00Z"))).isEqualTo("expectedClose");
        assertThat(field("{}")).isEqualTo("title");
    }

    private String field(String body) {
        var answer = post(body);
        assertThat(answer.getStatusCode().value()).as(body).isEqualTo(400);
        return answer.getBody().path("errors").get(0).path("field").asText();
    }

    private ResponseEntity<JsonNode> post(String body) {
        return http.post()
                .uri("/api/deals")
                .headers(h -> h.setBasicAuth("amy", "amy"))
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .retrieve()
                .toEntity(JsonNode.class);
    }

    private JsonNode get(String path) {
        return http.get()
                .uri(URI.create(base + path))
                .headers(h -> h.setBasicAuth("amy", "amy"))
                .retrieve()
                .body(JsonNode.class);
    }
}
