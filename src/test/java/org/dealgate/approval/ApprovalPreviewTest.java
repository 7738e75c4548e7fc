package org.dealgate.approval;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.dealgate.Caller;
import org.dealgate.DealgateTest;
import org.dealgate.Rest;
import org.dealgate.Staff;
import org.dealgate.deal.Deals;
import org.dealgate.deal.OpenDeal;
import org.dealgate.deal.PaymentTerm;
import org.dealgate.deal.Terms;
import org.dealgate.deal.TermsLine;
import org.dealgate.people.Channel;
import org.dealgate.people.People;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who would have to approve, before anything is submitted. */
@DealgateTest
class ApprovalPreviewTest {

    @LocalServerPort
    private int port;

    @Autowired
    private Approvals approvals;

    @Autowired
    private Deals deals;

    @Autowired
    private Terms terms;

    @Autowired
    private People people;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private TaskService tasks;

    @Autowired
    private HistoryService history;

    @Autowired
    private JdbcClient jdbc;

    private final String account = "Works " + UUID.randomUUID();

    @Test
    void it_names_levels_approvers_and_the_rule_and_what_the_matrix_decided_by() {
        JsonNode preview = preview(open("20000000", "19000000", "12000000"));

        assertThat(names(preview))
                .containsExactly("1 head-of-sales eva", "2 finance-director erik", "2 chief-executive ella");
        JsonNode second = preview.path("levels").get(1);
        assertThat(second.path("needed").asInt() + " of "
                        + second.path("demanded").asInt())
                .isEqualTo("2 of 2");
        assertThat(second.path("sequential").asBoolean()).isFalse();
        assertThat(second.path("serviceHours").asInt()).isEqualTo(27);
        assertThat(second.path("escalateTo").asText()).isEqualTo("chief-executive");
        assertThat(second.path("approvers").get(0).path("name").asText()).isEqualTo("Erik Ekberg");
        assertThat(second.path("approvers").get(0).path("rule").asText())
                .isEqualTo("Beyond the limits of the smaller tiers, or not known");
        JsonNode input = preview.path("input");
        assertThat(input.path("value").textValue()).isEqualTo("19000000.00");
        assertThat(new BigDecimal(input.path("discountPercent").textValue())).isEqualByComparingTo("5");
        assertThat(input.path("longestPaymentDays").asInt()).isEqualTo(60);
        assertThat(input.path("exposure").textValue()).isEqualTo("19000000.00");
        assertThat(input.path("splitSuspected").asBoolean()).isFalse();
        assertThat(preview.path("matrixVersion").asInt()).isPositive();
        assertThat(preview.path("complete").asBoolean()).isTrue();
    }

    @Test
    void several_deals_just_under_a_limit_are_named_and_lift_the_level() {
        String one = open("960000", "950000", "600000");
        assertThat(names(preview(one))).containsExactly("1 head-of-sales eva");

        String other = open("1000000", "980000", "600000");

        JsonNode preview = preview(one);
        assertThat(preview.path("input").path("splitLimit").textValue()).isEqualTo("1000000.00");
        assertThat(preview.path("input").path("splitDeals").findValuesAsText("number"))
                .containsExactly(other);
        assertThat(preview.path("input").path("exposure").textValue()).isEqualTo("1930000.00");
        assertThat(names(preview)).hasSize(2);
        assertThat(Caller.browser(port, "audrey", "audrey")
                        .get("/deals/" + one + "/approval-preview")
                        .body())
                .contains("Perhaps split", other, "Eva Ericsson", "finance director");
    }

    @Test
    void looking_writes_nothing_and_everybody_in_a_group_may() {
        String deal = open("500000", "475000", "300000");
        long decided = history.createHistoricDecisionInstanceQuery().count();
        long audited = jdbc.sql("SELECT count(*) FROM audit_entry WHERE deal_number = :deal")
                .param("deal", deal)
                .query(Long.class)
                .single();

        for (String person : List.of("audrey", "dora", "sam", "eva")) {
            assertThat(Rest.as(person, port).get(path(deal)).status())
                    .as(person)
                    .isEqualTo(200);
        }

        assertThat(history.createHistoricDecisionInstanceQuery().count()).isEqualTo(decided);
        assertThat(jdbc.sql("SELECT count(*) FROM audit_entry WHERE deal_number = :deal")
                        .param("deal", deal)
                        .query(Long.class)
                        .single())
                .isEqualTo(audited);
        assertThat(approvals.of(deal)).isEmpty();
        assertThat(Rest.as(Staff.member(people), port).get(path(deal)).status()).isEqualTo(403);
    }

    @Test
    void a_deal_without_process_a_finished_and_an_unknown_one_are_refused_in_words() {
        String deal = open("500000", "475000", "300000");
        String pins = jdbc.sql("DELETE FROM deal_pins WHERE deal_number = :deal RETURNING pins")
                .param("deal", deal)
                .query(String.class)
                .single();
        Rest.Answer withoutProcess = Rest.as("amy", port).get(path(deal));
        jdbc.sql("INSERT INTO deal_pins (deal_number, pins) VALUES (:deal, :pins)")
                .param("deal", deal)
                .param("pins", pins)
                .update();
        assertThat(withoutProcess.status()).isEqualTo(409);
        assertThat(withoutProcess.json().path("detail").asText()).contains("no process");

        String finished = open("500000", "475000", "300000");
        SignOffWalk.as("amy", Channel.PAGE, () -> {
            deals.withdraw(finished, "No budget");
            return finished;
        });
        assertThat(Rest.as("amy", port).get(path(finished)).status()).isEqualTo(409);
        assertThat(Rest.as("amy", port).get(path("D-1999-00001")).status()).isEqualTo(404);
    }

    @Test
    void an_earlier_approval_that_would_stand_is_shown_with_the_proof() {
        var walk = new SignOffWalk(deals, terms, approvals, runtime, tasks);
        String deal = walk.largeDeal();
        decide("eva", walk.request(deal, "eva"));
        ApprovalRequest eriks = walk.request(deal, "erik");
        decide("erik", eriks);
        walk.changeDelivery(deal, "In May");

        JsonNode preview = preview(deal);

        JsonNode stands = preview.path("levels").get(1).path("approvers").get(0).path("stands");
        assertThat(stands.path("request").asLong()).isEqualTo(eriks.id());
        assertThat(stands.path("why").path("approvedTerms").asInt()).isOne();
        assertThat(stands.path("why").path("changed")).hasToString("[\"delivery\"]");
        assertThat(preview.path("levels")
                        .get(0)
                        .path("approvers")
                        .get(0)
                        .path("stands")
                        .isNull())
                .isTrue();
        assertThat(Caller.browser(port, "amy", "amy")
                        .get("/deals/" + deal + "/approval-preview")
                        .body())
                .contains("approved earlier, stands", "since then the delivery changed");
    }

    private String open(String list, String net, @Nullable String cost) {
        var line = new TermsLine("Press line", 1, new BigDecimal(list), new BigDecimal(net), new BigDecimal(cost));
        var payment = new PaymentTerm("on delivery", 60, new BigDecimal("100"));
        return SignOffWalk.as(
                        "amy",
                        Channel.PAGE,
                        () -> deals.open(new OpenDeal(
                                "Press line", account, "CNY", null, List.of(line), List.of(payment), "amy", null)))
                .number();
    }

    private void decide(String approver, ApprovalRequest request) {
        SignOffWalk.as(
                approver,
                Channel.PAGE,
                () -> approvals.decide(String.valueOf(request.id()), Decision.APPROVE, null, null));
    }

    private JsonNode preview(String deal) {
        Rest.Answer answer = Rest.as("audrey", port).get(path(deal));
        assertThat(answer.status()).isEqualTo(200);
        return answer.json();
    }

    private static String path(String deal) {
        return "/api/deals/" + deal + "/approval-preview";
    }

    private static List<String> names(JsonNode preview) {
        var names = new ArrayList<String>();
        preview.path("levels")
                .forEach(level -> level.path("approvers")
                        .forEach(approver -> names.add(level.path("level").asInt() + " "
                                + approver.path("position").asText() + " "
                                + approver.path("approver").asText())));
        return names;
    }
}
