package org.dealgate.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.dealgate.Caller;
import org.dealgate.DealgateTest;
import org.dealgate.PageForm;
import org.dealgate.Rest;
import org.dealgate.approval.ApprovalRequest.State;
import org.dealgate.deal.Deals;
import org.dealgate.deal.Terms;
import org.dealgate.people.Channel;
import org.dealgate.people.Groups;
import org.dealgate.people.NewPerson;
import org.dealgate.people.People;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.util.HtmlUtils;

/** A deal's approvals on its page and over REST: what is shown, and what owner and approvers may do. */
@DealgateTest
class DealApprovalsTest {

    private static final String ADD = "/approvals/approvers";
    private static final String RECALL = "/approvals/recall";

    @LocalServerPort
    private int port;

    @Autowired
    private Approvals approvals;

    @Autowired
    private ApprovalRounds rounds;

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

    private SignOffWalk walk;
    private String deal;

    @BeforeEach
    void dealAwaitingEva() {
        walk = new SignOffWalk(deals, terms, approvals, runtime, tasks);
        deal = walk.smallDeal();
    }

    @Test
    void the_owner_takes_the_deal_back_with_a_reason() {
        Caller amy = Caller.browser(port, "amy", "amy");

        var bare = amy.postForm(path(RECALL), form(amy, RECALL).fields());
        assertThat(bare.statusCode()).isEqualTo(400);
        assertThat(PageForm.on(bare.body(), path(RECALL)).wrong()).hasSize(1);

        var done = amy.postForm(
                path(RECALL), form(amy, RECALL).with("reason", "A better price").fields());
        assertThat(done.statusCode()).isEqualTo(302);
        assertThat(text(amy)).contains("The deal is taken back from its approvers.", "the owner took the deal back");
        assertThat(approvals.of(deal).get(0).revokedWhy()).isEqualTo("recalled");
        assertThat(rounds.recalled(deal)).isTrue();
    }

    @Test
    void an_approver_is_added_before_the_others_and_the_page_says_by_whom_and_why() {
        Caller eva = Caller.browser(port, "eva", "eva");
        assertThat(PageForm.find(eva.get("/deals/" + deal).body(), path(RECALL)))
                .isNull();

        PageForm wrong = form(eva, ADD).with("approver", "eva").with("reason", "They know the customer");
        var refused = eva.postForm(path(ADD), wrong.fields());
        assertThat(refused.statusCode()).isEqualTo(400);
        PageForm again = PageForm.on(refused.body(), path(ADD));
        assertThat(again.wrong()).containsExactly("This person is asked in this round already.");
        assertThat(again.value("reason")).isEqualTo("They know the customer");

        PageForm right = again.with("approver", "ella").with("place", "BEFORE");
        assertThat(eva.postForm(path(ADD), right.fields()).statusCode()).isEqualTo(302);

        ApprovalRequest added = walk.request(deal, "ella");
        assertThat(added.course().step()).isOne();
        assertThat(text(eva))
                .contains("The approver is added.", "asked by name", "Added by Eva Ericsson: They know the customer")
                .contains("level 1, step 2", "an approver was added");
    }

    @Test
    void forms_are_offered_to_those_who_would_not_be_refused_and_to_nobody_else() {
        String executive = executive("bystander");
        var offered = new TreeMap<String, List<String>>();
        var accepted = new TreeMap<String, List<String>>();
        for (String person : List.of("amy", "ben", "admin", "eva", executive, "tess", "audrey")) {
            Caller visitor = Caller.browser(port, person, person);
            for (String action : List.of(ADD, RECALL)) {
                offered.computeIfAbsent(action, none -> new ArrayList<>());
                accepted.computeIfAbsent(action, none -> new ArrayList<>());
                if (PageForm.find(visitor.get("/deals/" + deal).body(), path(action)) != null) {
                    offered.get(action).add(person);
                }
                visitor.get("/deals/" + deal);
                // nothing is entered: whoever may is told so
                if (visitor.postForm(path(action), List.of()).statusCode() == 400) {
                    accepted.get(action).add(person);
                }
            }
        }

        assertThat(offered).isEqualTo(accepted);
        assertThat(offered.get(RECALL)).containsExactly("amy", "ben", "admin");
        assertThat(offered.get(ADD)).containsExactly("amy", "ben", "admin", "eva");
    }

    @Test
    void nothing_is_offered_once_everything_is_decided() {
        decide("eva", new Ballot(Decision.APPROVE, null, null, null));

        Caller amy = Caller.browser(port, "amy", "amy");
        String page = amy.get("/deals/" + deal).body();
        assertThat(PageForm.find(page, path(RECALL))).isNull();
        assertThat(PageForm.find(page, path(ADD))).isNull();
        var late = amy.postForm(path(RECALL), Map.of("reason", "Too late"));
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(HtmlUtils.htmlUnescape(late.body())).contains("Nobody is asked to approve this deal at present.");
    }

    @Test
    void rest_takes_back_and_adds_with_the_same_check() {
        Rest amy = Rest.as("amy", port);
        assertThat(amy.post(api(ADD), "{\"approver\":\"finn\",\"place\":\"BESIDE\",\"reason\":\"x\"}")
                        .fields())
                .containsExactly("approver");
        assertThat(amy.post(api(ADD), "{\"approver\":\"ella\"}").fields()).contains("place", "reason");
        assertThat(amy.post(api(ADD), "{\"approver\":\"ella\",\"place\":\"NEVER\",\"reason\":\"x\"}")
                        .status())
                .isEqualTo(400);
        assertThat(Rest.as("tess", port)
                        .post(api(ADD), "{\"approver\":\"ella\",\"place\":\"BESIDE\",\"reason\":\"x\"}")
                        .status())
                .isEqualTo(403);
        assertThat(Rest.as("eva", port).post(api(RECALL), "{\"reason\":\"x\"}").status())
                .isEqualTo(403);
        assertThat(amy.post(api(RECALL), "{}").fields()).containsExactly("reason");

        var added = amy.post(api(ADD), "{\"approver\":\"ella\",\"place\":\"BESIDE\",\"reason\":\"Large customer\"}");
        assertThat(added.status()).isEqualTo(200);
        ApprovalRequest ellas = walk.request(deal, "ella");
        assertThat(ellas.course().addedBy()).isEqualTo("amy");
        var recalled = amy.post(api(RECALL), "{\"reason\":\"A better price\"}");
        assertThat(recalled.status()).isEqualTo(200);
        assertThat(recalled.json().findValuesAsText("revokedWhy")).contains("recalled", "approver-added");
        assertThat(amy.post(api(RECALL), "{\"reason\":\"Again\"}").status()).isEqualTo(409);
    }

    @Test
    void a_decision_is_shown_with_its_conditions_and_the_authority_in_force() {
        decide(
                "eva",
                new Ballot(
                        Decision.APPROVE_WITH_CONDITIONS,
                        "Only so",
                        null,
                        "Bank guarantee | amy | 2031-02-01\nSecond opinion"));

        assertThat(text(Caller.browser(port, "audrey", "audrey")))
                .contains("approved with conditions", "Only so", "Bank guarantee | amy | 2031-02-01", "Second opinion")
                .contains("No limit of authority was set.", "Value of the deal: CNY 475,000.")
                .containsPattern("By version \\d+ of the approval matrix\\.")
                .contains("Demanded by: Small and safe");
        JsonNode approval = approval(0);
        assertThat(approval.path("conditions")).hasSize(2);
        assertThat(new BigDecimal(approval.path("authority").path("valueBase").asText()))
                .isEqualByComparingTo("475000");
        assertThat(approval.path("matrixVersion").asInt()).isPositive();
        assertThat(approval.path("addressee").asText()).isEqualTo("eva");
    }

    @Test
    void questions_and_answers_and_approvals_that_stand_are_shown_with_the_proof() {
        String large = deal = walk.largeDeal();
        decide("eva", Ballot.of(Decision.APPROVE, null, null));
        decide("erik", Ballot.of(Decision.ASK, "Why so cheap?", null));
        assertThat(text(Caller.browser(port, "amy", "amy")))
                .contains("waits for an answer", "Erik Ekberg asks: Why so cheap?", "Not answered yet.");
        String task = await().atMost(Duration.ofSeconds(30))
                .until(
                        () -> tasks.createTaskQuery()
                                .processInstanceBusinessKey(large)
                                .taskDefinitionKey("AnswerApprover")
                                .singleResult(),
                        found -> found != null)
                .getId();
        SignOffWalk.as("amy", Channel.TASKLIST, () -> {
            tasks.complete(task, Map.of("answer", "They buy three more."));
            return task;
        });
        await().atMost(Duration.ofSeconds(30))
                .until(() -> walk.request(large, "erik").state() == State.OPEN);
        decide("erik", Ballot.of(Decision.APPROVE, null, null));
        walk.changeDelivery(large, "In May");
        walk.request(large, "eva");

        assertThat(text(Caller.browser(port, "amy", "amy")))
                .contains("Amy Archer answers: They buy three more.", "the terms changed")
                .contains(
                        "Stands: version 1 was approved; since then the delivery changed; it depends on the currency,");
        JsonNode standing = approval(4);
        assertThat(standing.path("standsFrom").asLong())
                .isEqualTo(approval(1).path("id").asLong());
        assertThat(standing.path("stands").path("approvedTerms").asInt()).isOne();
        assertThat(standing.path("stands").path("changed").get(0).asText()).isEqualTo("delivery");
        assertThat(approval(1).path("questions").get(0).path("answer").asText()).isEqualTo("They buy three more.");
    }

    @Test
    void who_would_have_to_approve_is_loaded_into_the_page_while_it_may_still_be_asked() {
        Caller amy = Caller.browser(port, "amy", "amy");
        assertThat(amy.get("/deals/" + deal).body()).contains("hx-get=\"/deals/" + deal + "/approval-preview\"");

        SignOffWalk.as("amy", Channel.PAGE, () -> {
            deals.withdraw(deal, "No budget");
            return deal;
        });

        assertThat(amy.get("/deals/" + deal).body()).doesNotContain("approval-preview");
    }

    private String executive(String name) {
        String id = name + "-" + deal.toLowerCase();
        people.seed(new NewPerson(
                id, name, id + "@example.com", "en", "Europe/Berlin", Set.of(Groups.EXECUTIVES), null, id));
        return id;
    }

    private void decide(String approver, Ballot ballot) {
        ApprovalRequest open = walk.request(deal, approver);
        SignOffWalk.as(approver, Channel.PAGE, () -> approvals.decide(String.valueOf(open.id()), ballot));
    }

    private JsonNode approval(int index) {
        return Rest.as("audrey", port)
                .get("/api/deals/" + deal)
                .json()
                .path("approvals")
                .get(index);
    }

    private PageForm form(Caller visitor, String action) {
        return PageForm.on(visitor.get("/deals/" + deal).body(), path(action));
    }

    private String path(String action) {
        return "/deals/" + deal + action;
    }

    private String api(String action) {
        return "/api/deals/" + deal + action;
    }

    private String text(Caller visitor) {
        return HtmlUtils.htmlUnescape(visitor.get("/deals/" + deal).body().replaceAll("(?s)<[^>]*>", " "))
                .replaceAll("\\s+", " ");
    }
}
