package org.dealgate.workflow.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.task.Task;
import org.dealgate.Caller;
import org.dealgate.DealgateTest;
import org.dealgate.Statements;
import org.dealgate.Together;
import org.dealgate.approval.ApprovalRequest;
import org.dealgate.approval.Approvals;
import org.dealgate.approval.Decision;
import org.dealgate.approval.EarlierApproval;
import org.dealgate.approval.EarlierApproval.Fate;
import org.dealgate.deal.Deals;
import org.dealgate.deal.Holds;
import org.dealgate.deal.Return;
import org.dealgate.deal.Returns;
import org.dealgate.deal.Stage;
import org.dealgate.deal.Terms;
import org.dealgate.dealroom.rework.Rework.Done;
import org.dealgate.dealroom.rework.ReworkList;
import org.dealgate.notification.Mail;
import org.dealgate.notification.Outbox;
import org.dealgate.refusal.Refusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@DealgateTest
class ReturnTest {

    private static final String WHY = "The customer wants a second line.";
    private static final String ESCALATION = "blockers-escalated";

    @Autowired
    private Deals deals;

    @Autowired
    private Returns returns;

    @Autowired
    private Holds holds;

    @Autowired
    private Approvals approvals;

    @Autowired
    private FormService forms;

    @Autowired
    private Terms terms;

    @Autowired
    private ReworkList rework;

    @Autowired
    private Outbox outbox;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transactions;

    @LocalServerPort
    private int port;

    private DealWalk walk;

    @BeforeEach
    void walk(@Autowired AutowireCapableBeanFactory beans) {
        walk = beans.createBean(DealWalk.class);
    }

    @ParameterizedTest
    @CsvSource({
        "TECHNICAL_REVIEW, NEEDS_PROPOSAL, CaptureNeed",
        "FINANCE_FEASIBILITY, NEEDS_PROPOSAL, CaptureNeed",
        "FINANCE_FEASIBILITY, TECHNICAL_REVIEW, ReviewTechnicalFit",
        "EXECUTIVE_SIGN_OFF, NEEDS_PROPOSAL, CaptureNeed",
        "EXECUTIVE_SIGN_OFF, TECHNICAL_REVIEW, ReviewTechnicalFit",
        "EXECUTIVE_SIGN_OFF, FINANCE_FEASIBILITY, AssessFinance"
    })
    void a_deal_comes_back_to_the_stage_that_was_named(Stage from, Stage to, String task) {
        String deal = there(from);
        List<Task> left = walk.open(deal);
        returnTo("amy", deal, to);

        walk.waitFor(deal, task);
        assertThat(deals.get(deal).stage()).isEqualTo(to);
        assertThat(deals.get(deal).returned()).map(Return::from).contains(from);
        assertThat(deals.get(deal).returned()).map(Return::reason).contains(WHY);
        assertThat(walk.open(deal)).extracting(Task::getId).doesNotContainAnyElementsOf(ids(left));
        assertThat(approvals.of(deal)).noneMatch(ApprovalRequest::isOpen);
        assertThat(walk.process(deal)).hasPassed("StageToReturnTo");
    }

    @Test
    void forms_that_are_done_again_open_with_what_was_answered() {
        String deal = there(Stage.FINANCE_FEASIBILITY);
        returnTo("amy", deal, Stage.NEEDS_PROPOSAL);

        Task again = walk.waitFor(deal, "CaptureNeed");
        assertThat(DealWalk.as("amy", () -> forms.getTaskFormVariables(again.getId(), (List<String>) null, true)))
                .containsEntry("necessity", DealWalk.captureNeed().get("necessity"));
        walk.complete("amy", again, DealWalk.captureNeed());
        walk.complete("amy", deal, "MapBuyingCentre", Map.of("duplicatesChecked", true));
        walk.complete("amy", deal, "WriteProposal", Map.of("proposalSummary", "Two press lines, turnkey."));
        walk.complete("tess", deal, "ReviewTechnicalFit", DealWalk.fits());
        walk.waitFor(deal, "AssessFinance");
        assertThat(deals.get(deal).returned()).isEmpty();
    }

    @Test
    void the_team_is_told_what_must_be_done_again() {
        String deal = there(Stage.FINANCE_FEASIBILITY);
        returnTo("amy", deal, Stage.TECHNICAL_REVIEW);

        assertThat(rework.of(deals.get(deal)).tasks()).extracting(Done::task).containsExactly("ReviewTechnicalFit");
        await(deal)
                .untilAsserted(() -> assertThat(mailbox())
                        .contains("[" + deal + "] Press line for plant 3: returned to Technical review")
                        .contains("Review the technical fit: done by Tess"));
        walk.complete("tess", deal, "ReviewTechnicalFit", DealWalk.fits());
        walk.waitFor(deal, "AssessFinance");
        assertThat(rework.of(deals.get(deal)).none()).isTrue();
    }

    @Test
    void who_is_asked_to_approve_is_so_no_longer_and_whatever_else_people_are_to_be_told_they_are() {
        String deal = walk.dealAwaitingApproval();
        transactions.executeWithoutResult(transaction -> {
            outbox.enqueue(new Mail(
                    "amy",
                    deal,
                    ESCALATION + " " + deal,
                    ESCALATION,
                    Map.of(
                            "number",
                            deal,
                            "title",
                            "Press line",
                            "account",
                            "Meishan",
                            "items",
                            List.of("No design"))));
            jdbc.sql("update outbox set state = 'RETRY', due_at = clock_timestamp() + interval '1 day',"
                            + " text_body = coalesce(text_body, subject)"
                            + " where thread_key = ?")
                    .param(deal)
                    .update();
        });

        returnTo("amy", deal, Stage.FINANCE_FEASIBILITY);

        assertThat(mails(deal, "approval-request")).isNotEmpty().containsOnly("CANCELLED");
        assertThat(mails(deal, ESCALATION)).containsExactly("RETRY");
    }

    private List<String> mails(String deal, String template) {
        return jdbc.sql("select state from outbox where thread_key = ? and template = ?")
                .params(deal, template)
                .query(String.class)
                .list();
    }

    @Test
    void an_approval_falls_once_what_it_depends_on_has_changed() {
        String deal = walk.dealAwaitingApproval(DealWalk.largeTerms());
        walk.decide("eva", deal, "APPROVE");
        walk.waitFor(deal, "DecideApproval", "erik");
        returnTo("amy", deal, Stage.FINANCE_FEASIBILITY);
        walk.waitFor(deal, "AssessFinance");
        assertThat(rework.of(deals.get(deal)).approvals())
                .extracting(EarlierApproval::decidedBy, EarlierApproval::fate)
                .containsExactly(tuple("eva", Fate.STANDS));

        DealWalk.as("amy", () -> {
            terms.add(deal, DealWalk.terms("20000000", "18000000", "12000000"));
        });
        assertThat(rework.of(deals.get(deal)).approvals()).singleElement().satisfies(fallen -> {
            assertThat(fallen.fate()).isEqualTo(Fate.CHANGED);
            assertThat(fallen.changed()).isNotEmpty();
        });
    }

    @Test
    void its_page_reads_rounds_requests_and_terms_as_often_for_two_approvals_of_two_rounds_as_for_one() {
        String deal = walk.dealAwaitingApproval(DealWalk.largeTerms());
        walk.decide("eva", deal, "APPROVE");
        walk.waitFor(deal, "DecideApproval", "erik");
        returnTo("amy", deal, Stage.FINANCE_FEASIBILITY);
        walk.waitFor(deal, "AssessFinance");
        var browser = Caller.browser(port, "amy", "amy");
        // what is read once and kept is not counted
        browser.get("/deals/" + deal);
        List<String> one = readsOfRounds(browser, deal);

        walk.complete("finn", deal, "AssessFinance", DealWalk.feasible());
        walk.waitFor(deal, "DecideApproval", "erik");
        walk.decide("erik", deal, "APPROVE");
        walk.waitFor(deal, "DecideApproval", "ella");
        returnTo("amy", deal, Stage.FINANCE_FEASIBILITY);
        walk.waitFor(deal, "AssessFinance");

        assertThat(rework.of(deals.get(deal)).approvals()).hasSize(2);
        assertThat(one).isNotEmpty();
        assertThat(readsOfRounds(browser, deal)).hasSameSizeAs(one);
    }

    private static List<String> readsOfRounds(Caller browser, String deal) {
        return Statements.during(() -> browser.get("/deals/" + deal)).stream()
                .filter(sql -> sql.contains("approval_") || sql.contains("terms_version"))
                .toList();
    }

    @Test
    void after_an_executive_returned_it_everybody_is_asked_anew() {
        String deal = walk.dealAwaitingApproval(DealWalk.largeTerms());
        walk.decide("eva", deal, "APPROVE");
        walk.waitFor(deal, "DecideApproval", "erik");
        walk.decide(
                "erik", deal, Map.of("decision", "RETURN", "reason", "Too risky.", "returnTo", "FINANCE_FEASIBILITY"));
        walk.waitFor(deal, "AssessFinance");

        assertThat(deals.get(deal).returned()).map(Return::from).contains(Stage.EXECUTIVE_SIGN_OFF);
        assertThat(rework.of(deals.get(deal)).approvals())
                .extracting(EarlierApproval::fate)
                .containsExactly(Fate.REFUSED_SINCE);
        assertThat(rework.of(deals.get(deal)).tasks()).extracting(Done::task).contains("AssessFinance");
    }

    @Test
    void what_was_approved_stands_when_the_deal_comes_again_as_it_was() {
        String deal = walk.dealAwaitingApproval(DealWalk.largeTerms());
        walk.decide("eva", deal, "APPROVE");
        walk.waitFor(deal, "DecideApproval", "erik");
        returnTo("amy", deal, Stage.FINANCE_FEASIBILITY);
        walk.complete("finn", deal, "AssessFinance", DealWalk.feasible());

        walk.waitFor(deal, "DecideApproval", "erik");
        assertThat(walk.open(deal, "DecideApproval")).noneMatch(task -> "eva".equals(task.getAssignee()));
    }

    @Test
    void reviewers_and_controllers_return_a_deal_from_their_own_stage_only() {
        String deal = there(Stage.TECHNICAL_REVIEW);
        assertRefused("finn", deal, Stage.NEEDS_PROPOSAL, "people.not-allowed.return-deal");
        assertRefused("eva", deal, Stage.NEEDS_PROPOSAL, "people.not-allowed.return-deal");
        returnTo("tess", deal, Stage.NEEDS_PROPOSAL);
        walk.waitFor(deal, "CaptureNeed");
        assertRefused("tess", deal, Stage.NEEDS_PROPOSAL, "people.not-allowed.return-deal");
    }

    @Test
    void what_makes_no_sense_is_refused() {
        String deal = there(Stage.FINANCE_FEASIBILITY);
        assertRefused("amy", deal, Stage.EXECUTIVE_SIGN_OFF, "deal.return.stage.2");
        assertRefused("amy", deal, null, "refusal.missing");
        DealWalk.as("amy", () -> holds.hold(deal, "Waits.", null));
        assertRefused("amy", deal, Stage.NEEDS_PROPOSAL, "deal.held");
        DealWalk.as("amy", () -> holds.resume(deal, null));

        assertRefused("amy", walk.open(DealWalk.smallTerms()), Stage.NEEDS_PROPOSAL, "deal.return.impossible.first");
        assertRefused("amy", walk.dealAwaitingHandover(), Stage.FINANCE_FEASIBILITY, "deal.return.impossible.won");
    }

    @Test
    void of_a_return_and_a_decision_at_the_same_moment_the_second_is_refused_or_nothing_is_lost() throws Exception {
        for (int i = 0; i < 3; i++) {
            String deal = walk.dealAwaitingApproval();
            String request = String.valueOf(approvals.of(deal).get(0).id());
            var work = new ConcurrentLinkedQueue<Runnable>(List.of(
                    () -> returnTo("amy", deal, Stage.NEEDS_PROPOSAL),
                    () -> DealWalk.as("eva", () -> {
                        approvals.decide(request, Decision.APPROVE, null, null);
                    })));

            List<Object> both = Together.does(2, () -> {
                work.remove().run();
                return "done";
            });

            assertThat(both.contains("done")).as("%s", both).isTrue();
            assertThat(both).filteredOn(one -> !one.equals("done")).allMatch(Refusal.class::isInstance);
            if (deals.get(deal).stage() == Stage.NEEDS_PROPOSAL) {
                walk.waitFor(deal, "CaptureNeed");
                assertThat(walk.open(deal)).hasSize(1);
            } else {
                walk.waitFor(deal, "RecordCustomerDecision");
            }
            assertThat(approvals.of(deal)).noneMatch(ApprovalRequest::isOpen);
        }
    }

    private String mailbox() {
        return Caller.nobody(port).get("/mailbox/messages").body();
    }

    private String there(Stage stage) {
        return switch (stage) {
            case NEEDS_PROPOSAL -> walk.dealAwaitingProposal();
            case TECHNICAL_REVIEW -> walk.dealAwaitingReview();
            case FINANCE_FEASIBILITY -> walk.dealAwaitingFinance();
            case EXECUTIVE_SIGN_OFF -> walk.dealAwaitingApproval();
            case HANDOVER_TO_SERVICE -> walk.dealAwaitingHandover();
        };
    }

    private void returnTo(String person, String deal, Stage stage) {
        DealWalk.as(person, () -> returns.returnTo(deal, stage, WHY));
    }

    private void assertRefused(String person, String deal, Stage stage, String why) {
        assertThatThrownBy(() -> returnTo(person, deal, stage))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        no -> assertThat(no.problems().get(0).key()).isEqualTo(why));
    }

    private static List<String> ids(List<Task> tasks) {
        return tasks.stream().map(Task::getId).toList();
    }
}
