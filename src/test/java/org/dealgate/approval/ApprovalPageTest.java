package org.dealgate.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.dealgate.DealgateTest;
import org.dealgate.approval.ApprovalRequest.State;
import org.dealgate.blocker.Blocker;
import org.dealgate.blocker.BlockerDraft;
import org.dealgate.blocker.Blockers;
import org.dealgate.deal.Deals;
import org.dealgate.deal.OpenDeal;
import org.dealgate.deal.Terms;
import org.dealgate.deal.TermsLine;
import org.dealgate.people.Channel;
import org.dealgate.stakeholder.APerson;
import org.dealgate.stakeholder.AuthorityProof;
import org.dealgate.stakeholder.BuyerRole;
import org.dealgate.stakeholder.Stakeholders;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.util.HtmlUtils;

/** What an approver sees, and what they may answer. */
@DealgateTest
class ApprovalPageTest {

    @LocalServerPort
    private int port;

    @Autowired
    private Approvals approvals;

    @Autowired
    private Deals deals;

    @Autowired
    private Terms terms;

    @Autowired
    private Blockers blockers;

    @Autowired
    private Stakeholders stakeholders;

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
    void it_shows_figures_against_the_floor_and_who_releases_the_money() throws Exception {
        String deal = walk.smallDeal();
        map(deal);

        assertThat(page("eva", walk.request(deal, "eva")))
                .contains("CNY 475,000", "36.84 % floor 10 %", "5 % the margin's floor allows 33.33 %")
                .contains("Economic buyer: Li Na (Neutral). Authority: Stated by themselves. authority not proven")
                .contains("User buyer: not known")
                .contains("Everything that is offered")
                .doesNotContain("Unusual about this deal");
    }

    @Test
    void it_names_the_deals_that_a_purchase_may_have_been_split_into_and_blockers_that_were_waived() throws Exception {
        String deal = walk.deal("960000", "950000", "600000");
        String account = deals.get(deal).account().name();
        var line = new TermsLine(
                "Crane", 1, new BigDecimal("1000000"), new BigDecimal("980000"), new BigDecimal("600000"));
        String other = SignOffWalk.as(
                        "amy",
                        Channel.PAGE,
                        () -> deals.open(new OpenDeal(
                                "The other half", account, "CNY", null, List.of(line), List.of(), "amy", null)))
                .number();
        Blocker waived = SignOffWalk.as(
                "amy",
                Channel.PAGE,
                () -> blockers.raise(
                        deal,
                        new BlockerDraft(
                                "other",
                                "No crane in hall 2",
                                null,
                                null,
                                "amy",
                                LocalDate.now().plusDays(9),
                                null,
                                null)));
        SignOffWalk.as("eva", Channel.PAGE, () -> {
            blockers.waive(deal, waived.id(), "They build one");
            return deal;
        });

        assertThat(page("eva", walk.request(deal, "eva")))
                .contains("Perhaps split: just under CNY 1,000,000 there are also " + other
                        + " The other half, CNY 980,000.")
                .contains("The customer group's deals of the last months add up to CNY 1,930,000.")
                .contains("Put up with: No crane in hall 2 Reason: They build one");
    }

    @Test
    void it_shows_what_has_changed_since_the_approvers_own_approval_and_why_others_stand() throws Exception {
        String deal = walk.largeDeal();
        decide("eva", walk.request(deal, "eva"));
        decide("erik", walk.request(deal, "erik"));
        ApprovalRequest asked = walk.request(deal, "ella");
        assertThat(page("ella", asked)).contains("Eva Ericsson, Head of sales, level 1 Approved");

        walk.changeDelivery(deal, "In May");
        ApprovalRequest again = walk.request(deal, "eva");

        assertThat(page("eva", again))
                .contains("Since version 1, which you approved Delivery – → In May")
                .contains("Erik Ekberg, Finance director, level 2 Approved Stands: version 1 was approved;"
                        + " since then the delivery changed; it depends on");
        decide("eva", again);
        assertThat(page("ella", walk.request(deal, "ella")))
                .contains("Since version 1 Delivery")
                .doesNotContain("which you approved");
    }

    @Test
    void a_question_and_its_answer_stand_on_the_page_and_asking_says_that_it_has_gone_out() throws Exception {
        String deal = walk.smallDeal();
        ApprovalRequest asked = walk.request(deal, "eva");
        Browser eva = new Browser(port).signedInAs("eva");
        eva.submit("/approvals/" + asked.id(), Map.of("decision", "ASK", "reason", "Why now?"));
        assertThat(text(eva.get("/approvals").body()))
                .contains("Your question about " + deal + " has gone to the owner.");

        String task = await().atMost(Duration.ofSeconds(30))
                .until(
                        () -> tasks.createTaskQuery()
                                .processInstanceBusinessKey(deal)
                                .taskDefinitionKey("AnswerApprover")
                                .singleResult(),
                        found -> found != null)
                .getId();
        SignOffWalk.as("amy", Channel.TASKLIST, () -> {
            tasks.complete(task, Map.of("answer", "Their budget ends in May."));
            return deal;
        });
        ApprovalRequest again = await().atMost(Duration.ofSeconds(30))
                .until(() -> walk.request(deal, "eva"), r -> r.state() == State.OPEN);

        assertThat(page("eva", again)).contains("Eva Ericsson: Why now? Amy Archer: Their budget ends in May.");
    }

    @Test
    void wrong_conditions_are_said_next_to_their_field_and_all_that_was_typed_stays() throws Exception {
        String deal = walk.smallDeal();
        String page = "/approvals/" + walk.request(deal, "eva").id();

        var refused = new Browser(port)
                .signedInAs("eva")
                .submit(
                        page,
                        Map.of(
                                "decision", "APPROVE_WITH_CONDITIONS",
                                "reason", "Only like this",
                                "conditions", "Bank guarantee | amy | soon"));

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body())
                .contains("<details open")
                .containsPattern("id=\"conditions-error\"[^>]*>Write the date of a condition as yyyy-mm-dd.")
                .contains(">Only like this</textarea>", ">Bank guarantee | amy | soon</textarea>");
        assertThat(walk.request(deal, "eva").state()).isEqualTo(State.OPEN);
    }

    private void map(String deal) {
        var buyer = APerson.named("Li Na")
                .as(BuyerRole.ECONOMIC)
                .deciding(AuthorityProof.STATED, "In the kick-off", null)
                .draft();
        SignOffWalk.as("amy", Channel.PAGE, () -> stakeholders.add(deal, buyer));
    }

    private void decide(String approver, ApprovalRequest request) {
        SignOffWalk.as(
                approver,
                Channel.PAGE,
                () -> approvals.decide(String.valueOf(request.id()), Decision.APPROVE, null, null));
    }

    private String page(String approver, ApprovalRequest request) throws Exception {
        return text(new Browser(port)
                .signedInAs(approver)
                .get("/approvals/" + request.id() + "?lang=en")
                .body());
    }

    private static String text(String html) {
        return HtmlUtils.htmlUnescape(html.replaceAll("(?s)<[^>]*>", " ")).replaceAll("\\s+", " ");
    }
}
