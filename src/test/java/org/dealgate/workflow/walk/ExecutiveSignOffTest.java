package org.dealgate.workflow.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.dealgate.DealgateTest;
import org.dealgate.Together;
import org.dealgate.approval.ApprovalRequest;
import org.dealgate.approval.Approvals;
import org.dealgate.approval.Decision;
import org.dealgate.audit.AuditTrail;
import org.dealgate.blocker.Blocker;
import org.dealgate.blocker.Blockers;
import org.dealgate.deal.Deals;
import org.dealgate.deal.Outcome;
import org.dealgate.deal.Stage;
import org.dealgate.deal.Terms;
import org.dealgate.people.Groups;
import org.dealgate.people.NewPerson;
import org.dealgate.people.People;
import org.dealgate.people.Person;
import org.dealgate.people.PersonChange;
import org.dealgate.refusal.Refusal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

@DealgateTest
class ExecutiveSignOffTest {

    @Autowired
    private Deals deals;

    @Autowired
    private People people;

    @Autowired
    private Blockers blockers;

    @Autowired
    private Terms terms;

    @Autowired
    private Approvals approvals;

    @Autowired
    private AuditTrail trail;

    private DealWalk walk;

    @BeforeEach
    void walk(@Autowired AutowireCapableBeanFactory beans) {
        walk = beans.createBean(DealWalk.class);
    }

    @Test
    void one_level_asks_the_head_of_sales_alone() {
        String deal = walk.dealAwaitingApproval();

        assertThat(walk.open(deal)).extracting(Task::getAssignee).containsExactly("eva");
        walk.decide("eva", deal, "APPROVE");
        walk.waitFor(deal, "RecordCustomerDecision");
        assertThat(signOff(deal))
                .hasPassedInOrder("DetermineApprovers", "LevelDecided", "ConcludeApprovals")
                .isWaitingAtExactly("RecordCustomerDecision");
    }

    @Test
    void the_second_level_is_asked_after_the_first_and_all_of_it_at_once() {
        String deal = walk.dealAwaitingApproval(DealWalk.largeTerms());
        assertThat(approvers(deal)).containsExactly("eva");

        walk.decide("eva", deal, "APPROVE");
        walk.waitFor(deal, "DecideApproval", "erik");
        assertThat(approvers(deal)).containsExactlyInAnyOrder("erik", "ella");
        walk.decide("ella", deal, "APPROVE");
        assertThat(signOff(deal)).isWaitingAt("DecideApproval").hasNotPassed("ConcludeApprovals");
        walk.decide("erik", deal, "APPROVE");

        walk.waitFor(deal, "RecordCustomerDecision");
        assertThat(signOff(deal)).isWaitingAtExactly("RecordCustomerDecision");
    }

    @RepeatedTest(3)
    void two_of_a_level_who_approve_at_once_both_count_and_the_deal_goes_on_once() throws Exception {
        String deal = walk.dealAwaitingApproval(DealWalk.largeTerms());
        walk.decide("eva", deal, "APPROVE");
        var level = new ConcurrentLinkedQueue<>(
                List.of(walk.waitFor(deal, "DecideApproval", "erik"), walk.waitFor(deal, "DecideApproval", "ella")));

        List<Object> both = Together.does(2, () -> {
            Task mine = level.remove();
            walk.complete(mine.getAssignee(), mine, Map.of("decision", "APPROVE"));
            return "approved";
        });

        assertThat(both).containsExactly("approved", "approved");
        walk.waitFor(deal, "RecordCustomerDecision");
        assertThat(approvals.of(deal))
                .extracting(ApprovalRequest::approver, ApprovalRequest::decision)
                .containsExactlyInAnyOrder(
                        tuple("eva", Decision.APPROVE),
                        tuple("erik", Decision.APPROVE),
                        tuple("ella", Decision.APPROVE));
        assertThat(signOff(deal)).isWaitingAtExactly("RecordCustomerDecision");
        assertThat(walk.times(signOff(deal), "ConcludeApprovals")).isOne();
        assertThat(walk.times(signOff(deal), "RecordCustomerDecision")).isOne();
        assertThat(walk.open(deal)).hasSize(1);
        assertThat(trail.verify(deal).sound()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "NEEDS_PROPOSAL, NeedsProposal, CaptureNeed",
        "TECHNICAL_REVIEW, TechnicalReview, ReviewTechnicalFit",
        "FINANCE_FEASIBILITY, FinanceFeasibility, AssessFinance"
    })
    void a_return_ends_the_round_and_goes_to_the_stage_that_was_named(Stage stage, String process, String task) {
        String deal = walk.dealAwaitingApproval(DealWalk.largeTerms());
        walk.decide("eva", deal, Map.of("decision", "RETURN", "reason", "Look again.", "returnTo", stage.name()));

        walk.waitFor(deal, task);
        assertThat(signOff(deal))
                .hasPassedInOrder("ConcludeApprovals", "NotApproved")
                .hasNotPassed("RecordCustomerDecision")
                .isEnded();
        assertThat(walk.process(deal)).isWaitingAtExactly(process);
        assertThat(deals.get(deal).stage()).isEqualTo(stage);
        assertThat(walk.open(deal)).hasSize(1);
        assertThat(approvals.of(deal)).noneMatch(ApprovalRequest::isOpen);
    }

    @Test
    void a_return_by_one_spares_the_others_of_the_level() {
        String deal = walk.dealAwaitingApproval(DealWalk.largeTerms());
        walk.decide("eva", deal, "APPROVE");
        walk.decide("erik", deal, Map.of("decision", "RETURN", "reason", "Margin?", "returnTo", "FINANCE_FEASIBILITY"));

        walk.waitFor(deal, "AssessFinance");
        assertThat(walk.open(deal, "DecideApproval")).isEmpty();
        assertThat(signOff(deal)).hasPassed("NotApproved").isEnded();
    }

    @Test
    void a_rejection_withdraws_the_deal_for_that_reason() {
        String deal = walk.dealAwaitingApproval(DealWalk.largeTerms());
        walk.decide("eva", deal, Map.of("decision", "REJECT", "reason", "We do not sell there."));

        walk.waitForEnd(deal);
        assertThat(deals.get(deal).outcome()).isEqualTo(Outcome.WITHDRAWN);
        assertThat(deals.get(deal).ending().outcomeReason()).contains("We do not sell there.");
        assertThat(signOff(deal)).hasPassed("NotApproved").isEnded();
        assertThat(walk.process(deal))
                .hasPassedInOrder("ExecutiveSignOff", "WithdrawRejectedDeal", "DealRejected")
                .hasNotPassed("HandoverToService", "DealWithdrawal");
    }

    @Test
    void new_terms_in_the_middle_ask_everybody_again() {
        String deal = walk.dealAwaitingApproval(DealWalk.largeTerms());
        walk.decide("eva", deal, "APPROVE");
        walk.waitFor(deal, "DecideApproval", "erik");

        DealWalk.as("amy", () -> terms.add(deal, DealWalk.terms("20000000", "18500000", "12000000")));
        assertThat(walk.open(deal, "DecideApproval")).isEmpty();
        walk.waitFor(deal, "DecideApproval", "eva");
        assertThat(signOff(deal))
                .hasPassedInOrder("DetermineApprovers", "RoundVoidInApproval", "DetermineApprovers")
                .hasNotPassed("ConcludeApprovals")
                .isWaitingAt("DecideApproval");
        assertThat(approvals.of(deal))
                .filteredOn(ApprovalRequest::isOpen)
                .extracting(ApprovalRequest::approver, ApprovalRequest::termsVersion)
                .containsExactly(tuple("eva", 2));
    }

    @Test
    void new_terms_after_the_approval_are_approved_before_the_customer_decides() {
        String deal = walk.dealAwaitingCustomer();
        DealWalk.as("amy", () -> terms.add(deal, DealWalk.terms("500000", "460000", "300000")));

        walk.waitFor(deal, "DecideApproval", "eva");
        assertThat(signOff(deal))
                .hasPassedInOrder("ConcludeApprovals", "RoundVoidAfterApproval", "DetermineApprovers")
                .isWaitingAt("DecideApproval");
    }

    @Test
    void new_terms_at_a_loss_are_held_at_the_gate_until_an_executive_takes_them_on() {
        String deal = walk.dealAwaitingCustomer();
        DealWalk.as("amy", () -> terms.add(deal, DealWalk.terms("600000", "600000", "800000")));
        Blocker loss = blockers.openBlocking(deal, Stage.EXECUTIVE_SIGN_OFF).get(0);
        assertThat(loss.kind()).isEqualTo("margin-below-floor");
        walk.decide("eva", deal, "APPROVE");
        walk.decide("erik", deal, "APPROVE");
        walk.decide("ella", deal, "APPROVE");
        walk.uploadContract(deal);
        walk.complete("amy", deal, "RecordCustomerDecision", DealWalk.won());

        walk.waitFor(deal, "ResolveBlockers");
        DealWalk.as("ella", () -> blockers.waive(deal, loss.id(), "The door to their whole group."));
        walk.waitFor(deal, "PrepareHandoverPack");
    }

    @Test
    void a_lost_deal_ends_with_reason_and_competitor() {
        String deal = walk.dealAwaitingCustomer();
        walk.complete("amy", deal, "RecordCustomerDecision", DealWalk.lost());

        walk.waitForEnd(deal);
        assertThat(deals.get(deal).outcome()).isEqualTo(Outcome.LOST);
        assertThat(deals.get(deal).ending().competitor()).isEqualTo("Hammerwerk");
        assertThat(signOff(deal))
                .hasPassedInOrder("RecordCustomerDecision", "NotifyCustomerDecision", "DealLost")
                .hasNotPassed("StageGate", "DealWon")
                .isEnded();
        assertThat(walk.process(deal))
                .hasPassedInOrder("ExecutiveSignOff", "DealLost")
                .hasNotPassed("HandoverToService");
    }

    @Test
    void a_won_deal_goes_on_to_the_hand_over() {
        String deal = walk.dealAwaitingHandover();

        assertThat(signOff(deal))
                .hasPassedInOrder("RecordCustomerDecision", "NotifyCustomerDecision", "StageGate", "DealWon")
                .hasNotPassed("DealLost")
                .isEnded();
        assertThat(walk.process(deal)).isWaitingAtExactly("HandoverToService");
    }

    @Test
    void nothing_is_won_without_the_signed_contract() {
        String deal = walk.dealAwaitingCustomer();

        assertThatThrownBy(() -> walk.complete("amy", deal, "RecordCustomerDecision", DealWalk.won()))
                .isInstanceOf(Refusal.class);
        assertThat(signOff(deal)).isWaitingAtExactly("RecordCustomerDecision");
        assertThat(deals.get(deal).outcome()).isNull();
    }

    @Test
    void a_position_that_nobody_holds_blocks_until_an_administrator_fills_it() {
        Person erik = people.get("erik");
        String deal = walk.dealAwaitingFinance(DealWalk.largeTerms());
        try {
            hold(erik, null);
            walk.complete("finn", deal, "AssessFinance", DealWalk.feasible());
            walk.waitFor(deal, "ResolveBlockers");
            assertThat(blockers.of(deal))
                    .filteredOn(Blocker::holds)
                    .extracting(Blocker::text)
                    .singleElement()
                    .asString()
                    .contains("finance-director");
            assertThat(signOff(deal)).isWaitingAtExactly("WaitForApprovers");
        } finally {
            hold(erik, "finance-director");
        }

        walk.waitFor(deal, "DecideApproval", "eva");
        assertThat(walk.open(deal, "ResolveBlockers")).isEmpty();
        assertThat(signOff(deal))
                .hasPassedInOrder("DetermineApprovers", "WaitForApprovers", "DetermineApprovers")
                .isWaitingAt("DecideApproval");
    }

    @Test
    void who_is_deactivated_while_asked_is_replaced_and_what_others_approved_of_the_same_terms_stands() {
        String deal = walk.dealAwaitingApproval(DealWalk.largeTerms());
        walk.decide("eva", deal, "APPROVE");
        Task erik = walk.waitFor(deal, "DecideApproval", "erik");
        String frida = person("frida", "finance-director", Groups.EXECUTIVES);
        try {
            DealWalk.as("admin", () -> people.deactivate("erik"));

            assertThat(approvers(deal)).doesNotContain("erik");
            walk.waitFor(deal, "DecideApproval", frida);
            assertThat(approvers(deal)).containsExactlyInAnyOrder(frida, "ella");
            assertThat(signOff(deal))
                    .hasPassedInOrder("DetermineApprovers", "RoundVoidInApproval", "DetermineApprovers");
            assertThatThrownBy(() -> walk.complete("erik", erik, Map.of("decision", "APPROVE")))
                    .isInstanceOf(Refusal.class);
        } finally {
            DealWalk.as("admin", () -> people.activate("erik"));
        }

        walk.decide(frida, deal, "APPROVE");
        walk.decide("ella", deal, "APPROVE");
        walk.waitFor(deal, "RecordCustomerDecision");
        assertThat(approvals.of(deal))
                .filteredOn(request -> request.approver().equals("eva"))
                .extracting(ApprovalRequest::round, request -> request.standsFrom() != null, ApprovalRequest::decision)
                .containsExactly(tuple(1, false, Decision.APPROVE), tuple(2, true, Decision.APPROVE));
        assertThat(trail.verify(deal).sound()).isTrue();
        DealWalk.as("admin", () -> people.deactivate(frida));
    }

    @Test
    void who_leaves_before_being_asked_is_never_asked() {
        String deal = walk.dealAwaitingApproval(DealWalk.largeTerms());
        Person erik = people.get("erik");
        try {
            hold(erik, null);

            walk.waitFor(deal, "ResolveBlockers");
            assertThat(walk.open(deal, "DecideApproval")).isEmpty();
        } finally {
            hold(erik, "finance-director");
        }
        walk.waitFor(deal, "DecideApproval", "eva");
    }

    @Test
    void a_vacant_position_shows_also_where_the_owner_of_the_deal_has_left() {
        Person ella = people.get("ella");
        String deal = walk.dealAwaitingApproval(DealWalk.largeTerms());
        String ann = person("ann", null, Groups.ACCOUNT_MANAGERS);
        DealWalk.as("admin", () -> deals.changeOwner(deal, ann, "Holiday."));
        DealWalk.as("admin", () -> people.deactivate(ann));
        try {
            hold(ella, null);

            walk.waitFor(deal, "ResolveBlockers");
        } finally {
            hold(ella, "chief-executive");
        }
        walk.waitFor(deal, "DecideApproval", "eva");
    }

    @Test
    void who_becomes_the_owner_while_asked_is_replaced() {
        String deal = walk.dealAwaitingFinance();
        String abel = person("abel", "head-of-sales", Groups.EXECUTIVES, Groups.ACCOUNT_MANAGERS);
        try {
            walk.complete("finn", deal, "AssessFinance", DealWalk.feasible());
            walk.waitFor(deal, "DecideApproval", abel);

            DealWalk.as("admin", () -> deals.changeOwner(deal, abel, "Knows the customer."));

            walk.waitFor(deal, "DecideApproval", "eva");
            assertThat(approvers(deal)).containsExactly("eva");
        } finally {
            DealWalk.as("admin", () -> people.deactivate(abel));
        }
    }

    @Test
    void what_the_new_owner_had_approved_counts_no_longer() {
        String deal = walk.dealAwaitingFinance();
        String abel = person("abel", "head-of-sales", Groups.EXECUTIVES, Groups.ACCOUNT_MANAGERS);
        try {
            walk.complete("finn", deal, "AssessFinance", DealWalk.feasible());
            walk.waitFor(deal, "DecideApproval", abel);
            walk.decide(abel, deal, "APPROVE");
            walk.waitFor(deal, "RecordCustomerDecision");

            DealWalk.as("admin", () -> deals.changeOwner(deal, abel, "Knows the customer."));

            walk.waitFor(deal, "DecideApproval", "eva");
            assertThat(walk.open(deal, "RecordCustomerDecision")).isEmpty();
        } finally {
            DealWalk.as("admin", () -> people.deactivate(abel));
        }
    }

    private String person(String name, @Nullable String position, String... groups) {
        String id = name + "-" + UUID.randomUUID().toString().substring(0, 8);
        var person =
                new NewPerson(id, name, id + "@example.org", "en", "UTC", Set.of(groups), position, "a long password");
        DealWalk.as("admin", () -> people.create(person));
        return id;
    }

    private void hold(Person person, @Nullable String position) {
        var change = new PersonChange(
                person.name(),
                person.email(),
                person.language().toLanguageTag(),
                person.timeZone().getId(),
                person.groups(),
                position);
        DealWalk.as("admin", () -> people.change(person.id(), change));
    }

    private ProcessInstance signOff(String deal) {
        return walk.process(deal, "executive-sign-off");
    }

    private Set<String> approvers(String deal) {
        List<Task> open = walk.open(deal, "DecideApproval");
        return open.stream().map(Task::getAssignee).collect(java.util.stream.Collectors.toSet());
    }
}
