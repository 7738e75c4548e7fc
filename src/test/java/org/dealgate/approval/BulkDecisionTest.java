package org.dealgate.approval;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.dealgate.Caller;
import org.dealgate.DealgateTest;
import org.dealgate.Together;
import org.dealgate.approval.ApprovalRequest.State;
import org.dealgate.audit.AuditTrail;
import org.dealgate.deal.Deals;
import org.dealgate.deal.Terms;
import org.dealgate.people.Channel;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Three deals that wait for eva. */
@DealgateTest
class BulkDecisionTest {

    @LocalServerPort
    private int port;

    @Autowired
    private TestRestTemplate rest;

    @Autowired
    private BulkDecision bulk;

    @Autowired
    private Approvals approvals;

    @Autowired
    private AuditTrail trail;

    @Autowired
    private Deals deals;

    @Autowired
    private Terms terms;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private TaskService tasks;

    private final List<ApprovalRequest> open = new ArrayList<>();

    @BeforeEach
    void three_deals() {
        var walk = new SignOffWalk(deals, terms, approvals, runtime, tasks);
        for (int i = 0; i < 3; i++) {
            open.add(walk.request(walk.smallDeal(), "eva"));
        }
    }

    @Test
    void what_is_refused_stays_and_stops_no_other() {
        approve(open.get(1));

        var answer = send(
                "eva",
                Map.of(
                        "ids", List.of(id(0), id(1), "0", "x", id(2), id(0)),
                        "decision", "REJECT",
                        "reason", "Not this year"));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .contains(result(0, 200), result(2, 200))
                .contains("{\"id\":\"" + id(1)
                        + "\",\"deal\":\"" + open.get(1).dealNumber()
                        + "\",\"status\":409,\"refusal\":\"This approval is decided already.\"}")
                .contains("{\"id\":\"0\",\"deal\":null,\"status\":404", "{\"id\":\"x\",\"deal\":null,\"status\":404");
        assertThat(answer.body().split("\"status\"", -1)).hasSize(6);
        assertThat(now(0).decision()).isEqualTo(Decision.REJECT);
        assertThat(now(0).channel()).isEqualTo(Channel.REST);
        assertThat(now(2).reason()).isEqualTo("Not this year");
        assertThat(now(1).decision()).isEqualTo(Decision.APPROVE);
        assertThat(trail.of(open.get(1).dealNumber()))
                .anySatisfy(entry -> assertThat(entry.event()).isEqualTo("Refused.Approval.Decide"));
    }

    @Test
    void somebody_elses_approval_is_refused_like_everywhere() {
        var answer = send("erik", Map.of("ids", List.of(id(0)), "decision", "APPROVE"));

        assertThat(answer.body()).contains("\"status\":403", "asked of somebody else");
        assertThat(now(0).state()).isEqualTo(State.OPEN);
        assertThat(send("amy", Map.of("ids", List.of(id(0)), "decision", "APPROVE"))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void what_cannot_be_right_for_any_is_refused_as_a_whole() {
        assertThat(refusal(Map.of("decision", "APPROVE"))).contains("Choose at least one");
        assertThat(refusal(Map.of("ids", List.of(id(0)), "decision", "REJECT"))).contains("Say why");
        assertThat(refusal(Map.of("ids", List.of(id(0)), "decision", "RETURN", "reason", "r")))
                .contains("which earlier stage");
        assertThat(refusal(Map.of(
                        "ids", List.of(id(0)), "decision", "RETURN", "reason", "r", "returnTo", "HANDOVER_TO_SERVICE")))
                .contains("which earlier stage");
        for (String alone : List.of("APPROVE_WITH_CONDITIONS", "ASK", "MAYBE")) {
            assertThat(refusal(Map.of("ids", List.of(id(0)), "decision", alone, "reason", "r")))
                    .contains("one approval at a time");
        }
        List<String> many = new ArrayList<>();
        for (int i = 0; i < 201; i++) {
            many.add(String.valueOf(i));
        }
        assertThat(refusal(Map.of("ids", many, "decision", "APPROVE"))).contains("no more than 200");
        assertThat(now(0).state()).isEqualTo(State.OPEN);
    }

    @Test
    void the_page_decides_several_and_says_what_became_of_each() {
        Caller eva = Caller.browser(port, "eva", "eva");
        assertThat(eva.get("/approvals?list=WAITING").body()).contains("action=\"/approvals/bulk\"");
        approve(open.get(1));

        var answer = eva.postForm(
                "/approvals/bulk",
                List.of(
                        Map.entry("ids", id(0)),
                        Map.entry("ids", id(1)),
                        Map.entry("reason", ""),
                        Map.entry("returnTo", ""),
                        Map.entry("decision", "APPROVE")));

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(eva.get("/approvals").body())
                .contains(
                        "Decided: 1. Refused: 1.",
                        "This approval is decided already.",
                        open.get(0).dealNumber());
        assertThat(now(0).channel()).isEqualTo(Channel.PAGE);
    }

    @Test
    void the_page_says_what_is_missing_and_keeps_what_was_chosen() {
        Caller eva = Caller.browser(port, "eva", "eva");
        eva.get("/approvals?list=WAITING");
        long before = open.get(0).id() - 1;

        var answer = eva.postForm(
                "/approvals/bulk",
                List.of(
                        Map.entry("list", "WAITING"),
                        Map.entry("after", String.valueOf(before)),
                        Map.entry("ids", id(0)),
                        Map.entry("reason", ""),
                        Map.entry("returnTo", "TECHNICAL_REVIEW"),
                        Map.entry("decision", "RETURN")));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body())
                .contains("<a href=\"#bulk\">Nothing was decided: something is missing.</a>")
                .containsPattern("<p class=\"error\" id=\"reason-wrong\"[^>]*>Say why")
                .containsPattern("name=\"ids\" value=\"" + id(0) + "\"[^>]*checked")
                .containsPattern("<option value=\"TECHNICAL_REVIEW\" selected")
                .contains("name=\"after\" value=\"" + before + "\"");
        assertThat(now(0).state()).isEqualTo(State.OPEN);
    }

    @Test
    void of_eight_who_decide_the_same_at_once_one_decides_each() throws Exception {
        var choice = new Choice(List.of(id(0), id(1), id(2)), "APPROVE", null, null);

        List<Object> all =
                Together.does(8, () -> SignOffWalk.as("eva", Channel.PAGE, () -> bulk.decide(choice, Locale.ENGLISH)));

        for (int i = 0; i < 3; i++) {
            int one = i;
            assertThat(all)
                    .filteredOn(results -> ((BulkDecision.Result) ((List<?>) results).get(one)).done())
                    .hasSize(1);
            assertThat(now(i).decision()).isEqualTo(Decision.APPROVE);
        }
        assertThat(all)
                .allSatisfy(results -> assertThat((List<?>) results)
                        .allSatisfy(one ->
                                assertThat(((BulkDecision.Result) one).status()).isIn(200, 409)));
    }

    private void approve(ApprovalRequest request) {
        SignOffWalk.as(
                "eva",
                Channel.PAGE,
                () -> approvals.decide(String.valueOf(request.id()), Ballot.of(Decision.APPROVE, null, null)));
    }

    private String refusal(Map<String, Object> choice) {
        var answer = send("eva", choice);
        assertThat(answer.statusCode()).isEqualTo(400);
        return answer.body();
    }

    private record Answer(int statusCode, String body) {}

    private Answer send(String person, Map<String, Object> choice) {
        var answer = rest.withBasicAuth(person, person).postForEntity("/api/approvals/decisions", choice, String.class);
        return new Answer(answer.getStatusCode().value(), String.valueOf(answer.getBody()));
    }

    private String result(int which, int status) {
        return "{\"id\":\"" + id(which) + "\",\"deal\":\"" + open.get(which).dealNumber() + "\",\"status\":" + status
                + ",\"refusal\":null}";
    }

    private String id(int which) {
        return String.valueOf(open.get(which).id());
    }

    private ApprovalRequest now(int which) {
        return approvals.get(id(which));
    }
}
