package org.dealgate.approval;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.dealgate.DealgateTest;
import org.dealgate.approval.ApprovalRequest.State;
import org.dealgate.deal.Deals;
import org.dealgate.deal.Terms;
import org.dealgate.people.Channel;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.ResponseEntity;

/** The signed-in person's own doors: {@code /approvals} and {@code /api/approvals}. */
@DealgateTest
class ApprovalsDoorsTest {

    @LocalServerPort
    private int port;

    @Autowired
    private TestRestTemplate rest;

    @Autowired
    private Approvals approvals;

    @Autowired
    private Deals deals;

    @Autowired
    private Terms terms;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private TaskService tasks;

    private String deal;
    private ApprovalRequest open;

    @BeforeEach
    void prepare() {
        deal = new SignOffWalk(deals, terms, approvals, runtime, tasks).smallDeal();
        open = approvals.of(deal).get(0);
    }

    @Test
    void the_page_lists_what_waits_and_decides_it() throws Exception {
        Browser eva = new Browser(port).signedInAs("eva");
        assertThat(eva.get("/approvals?list=WAITING&after=" + (open.id() - 1)).body())
                .contains(deal, "/approvals/" + open.id());

        var page = eva.submit("/approvals/" + open.id(), Map.of("decision", "APPROVE"));

        assertThat(page.statusCode()).isEqualTo(302);
        assertThat(eva.get("/approvals").body()).contains("Your approval of " + deal + " is recorded", "Approved");
        assertThat(decided().channel()).isEqualTo(Channel.PAGE);
    }

    @Test
    void the_page_says_what_is_missing_and_keeps_what_was_typed() throws Exception {
        Browser eva = new Browser(port).signedInAs("eva");

        var page = eva.submit("/approvals/" + open.id(), Map.of("decision", "RETURN", "reason", "Too cheap"));

        assertThat(page.statusCode()).isEqualTo(400);
        assertThat(page.body()).contains("which earlier stage", "Too cheap");
    }

    @Test
    void the_page_of_somebody_elses_approval_is_refused() throws Exception {
        assertThat(new Browser(port)
                        .signedInAs("erik")
                        .get("/approvals/" + open.id())
                        .statusCode())
                .isEqualTo(403);
        assertThat(new Browser(port).signedInAs("erik").get("/approvals/0").statusCode())
                .isEqualTo(404);
    }

    @Test
    void rest_lists_and_decides_with_the_same_check() {
        var eva = rest.withBasicAuth("eva", "eva");
        assertThat(eva.getForObject("/api/approvals", String.class)).contains(deal);

        assertThat(decide("erik", Map.of("decision", "APPROVE")).getStatusCode().value())
                .isEqualTo(403);
        assertThat(decide("eva", Map.of("decision", "REJECT")).getBody()).contains("reason");
        assertThat(decide("eva", Map.of("decision", "MAYBE")).getStatusCode().value())
                .isEqualTo(400);
        assertThat(decide("eva", Map.of("decision", "APPROVE", "and", "more"))
                        .getStatusCode()
                        .value())
                .isEqualTo(400);
        assertThat(approvals.of(deal).get(0).state()).isEqualTo(State.OPEN);

        assertThat(decide("eva", Map.of("decision", "APPROVE")).getStatusCode().value())
                .isEqualTo(200);
        assertThat(decided().channel()).isEqualTo(Channel.REST);
        assertThat(decide("eva", Map.of("decision", "APPROVE")).getStatusCode().value())
                .isEqualTo(409);
    }

    @Test
    void operators_see_the_mails_page_and_nobody_else_does() throws Exception {
        assertThat(new Browser(port).signedInAs("admin").get("/mails").body()).contains("Given up");
        assertThat(new Browser(port).signedInAs("eva").get("/mails").statusCode())
                .isEqualTo(403);
        assertThat(rest.withBasicAuth("admin", "admin")
                        .getForEntity("/api/mails", String.class)
                        .getStatusCode()
                        .value())
                .isEqualTo(200);
        assertThat(rest.withBasicAuth("eva", "eva")
                        .getForEntity("/api/mails", String.class)
                        .getStatusCode()
                        .value())
                .isEqualTo(403);
    }

    private ResponseEntity<String> decide(String person, Map<String, String> answer) {
        return rest.withBasicAuth(person, person)
                .postForEntity("/api/approvals/" + open.id() + "/decision", answer, String.class);
    }

    private ApprovalRequest decided() {
        return approvals.of(deal).get(0);
    }
}
