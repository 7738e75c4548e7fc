package org.dealgate.workflow.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.dealgate.DealgateTest;
import org.dealgate.Staff;
import org.dealgate.Together;
import org.dealgate.approval.ApprovalRequest;
import org.dealgate.approval.ApprovalRounds;
import org.dealgate.approval.Approvals;
import org.dealgate.approval.Decision;
import org.dealgate.blocker.Blocker;
import org.dealgate.blocker.BlockerDraft;
import org.dealgate.blocker.Blockers;
import org.dealgate.deal.Deals;
import org.dealgate.deal.Holds;
import org.dealgate.deal.Outcome;
import org.dealgate.deal.Stage;
import org.dealgate.deal.Terms;
import org.dealgate.people.Groups;
import org.dealgate.people.People;
import org.dealgate.refusal.Refusal;
import org.dealgate.workflow.engine.InternalCall;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

@DealgateTest
class HoldTest {

    private static final String WHY = "The customer's budget is frozen.";

    @Autowired
    private Deals deals;

    @Autowired
    private Holds holds;

    @Autowired
    private Blockers blockers;

    @Autowired
    private Approvals approvals;

    @Autowired
    private ApprovalRounds rounds;

    @Autowired
    private Terms terms;

    @Autowired
    private People people;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private TaskService tasks;

    @Autowired
    private ManagementService management;

    @Autowired
    private JdbcClient jdbc;

    private DealWalk walk;

    @BeforeEach
    void walk(@Autowired AutowireCapableBeanFactory beans) {
        walk = beans.createBean(DealWalk.class);
    }

    static Stream<org.junit.jupiter.api.Named<Function<DealWalk, String>>> everywhere() {
        return WithdrawalTest.everywhere();
    }

    @ParameterizedTest
    @MethodSource("everywhere")
    void nobody_completes_or_takes_a_task_of_a_deal_on_hold_and_is_told_why(Function<DealWalk, String> there) {
        String deal = there.apply(walk);
        hold(deal);

        assertThat(instances(deal)).isNotEmpty().allMatch(ProcessInstance::isSuspended);
        for (Task task : walk.open(deal)) {
            assertHeld(() -> walk.complete("admin", task, Map.of()), task);
        }
        assertThat(deals.get(deal).held()).isTrue();

        DealWalk.as("amy", () -> holds.resume(deal, null));
        assertThat(instances(deal)).isNotEmpty().noneMatch(ProcessInstance::isSuspended);
        assertThat(deals.get(deal).held()).isFalse();
    }

    private static void assertHeld(ThrowingCallable work, Task task) {
        assertThatThrownBy(work).as(task.getTaskDefinitionKey()).isInstanceOfSatisfying(Refusal.class, no -> {
            String key = no.problems().get(0).key();
            // an approval is nobody's but the approver's, and the gate says first what holds it
            assertThat(key).isIn("deal.held", "workflow.task.not-yours");
        });
    }

    @Test
    void the_refusal_says_since_when_and_why() {
        String deal = walk.dealAwaitingReview();
        Task review = walk.waitFor(deal, "ReviewTechnicalFit");
        hold(deal);

        for (ThrowingCallable work : List.<ThrowingCallable>of(
                () -> walk.complete("tess", review, DealWalk.fits()),
                () -> DealWalk.as("tess", () -> tasks.claim(review.getId(), "tess")))) {
            assertThatThrownBy(work).isInstanceOfSatisfying(Refusal.class, no -> {
                assertThat(no.kind()).isEqualTo(Refusal.Kind.CONFLICT);
                assertThat(no.problems().get(0).key()).isEqualTo("deal.held");
                assertThat(no.problems().get(0).args()).contains(deal, WHY);
            });
        }
    }

    @Test
    void nobody_takes_a_deal_on_hold_back_from_its_approvers() {
        String deal = walk.dealAwaitingApproval();
        hold(deal);
        assertThatThrownBy(() -> DealWalk.as("amy", () -> approvals.recall(deal, "Another price")))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        no -> assertThat(no.problems().get(0).key()).isEqualTo("deal.held"));
        assertThat(approvals.of(deal)).allMatch(ApprovalRequest::isOpen);
    }

    @Test
    void a_resumed_deal_goes_on_where_it_was() {
        String deal = walk.dealAwaitingReview();
        hold(deal);
        DealWalk.as("ben", () -> holds.resume(deal, "Released."));

        walk.complete("tess", deal, "ReviewTechnicalFit", DealWalk.fits());
        walk.waitFor(deal, "AssessFinance");
    }

    @Test
    void no_time_runs_on_hold() {
        String deal = walk.dealAwaitingApproval();
        Task task = walk.waitFor(deal, "DecideApproval");
        hold(deal);
        assertThat(timer(task).isSuspended()).isTrue();
        heldForTwoWeeks(deal);
        Date due = walk.waitFor(deal, "DecideApproval").getDueDate();
        Date timeOver = timer(task).getDuedate();
        Instant linkEnd = linkEnd(deal);

        DealWalk.as("amy", () -> holds.resume(deal, null));

        assertThat(timer(task).isSuspended()).isFalse();
        assertThat(later(timeOver, timer(task).getDuedate())).satisfies(HoldTest::aboutTwoWeeks);
        assertThat(later(due, walk.waitFor(deal, "DecideApproval").getDueDate()))
                .satisfies(HoldTest::aboutTwoWeeks);
        assertThat(Duration.between(linkEnd, linkEnd(deal))).isBetween(Duration.ofDays(14), Duration.ofDays(15));
        assertThat(timer(task).getDuedate().toInstant())
                .isEqualTo(rounds.due(String.valueOf(openRequest(deal).id())).truncatedTo(ChronoUnit.MILLIS));
        walk.decide("eva", deal, "APPROVE");
        walk.waitFor(deal, "RecordCustomerDecision");
    }

    /** Holidays on the way make it more. */
    private static void aboutTwoWeeks(Duration later) {
        assertThat(later).isBetween(Duration.ofDays(13), Duration.ofDays(25));
    }

    @Test
    void a_job_that_was_taken_a_moment_before_waits_for_the_resume() {
        String deal = walk.dealAwaitingApproval();
        Task task = walk.waitFor(deal, "DecideApproval");
        String timer = timer(task).getId();
        hold(deal);

        InternalCall.run(() -> management.executeJob(timer));

        assertThat(timer(task).getId()).isEqualTo(timer);
        assertThat(timer(task).getRetries()).isPositive();
        assertThat(walk.open(deal, "DecideApproval")).hasSize(1);
    }

    @Test
    void an_executive_decides_only_after_the_resume() {
        String deal = walk.dealAwaitingApproval();
        String request = String.valueOf(openRequest(deal).id());
        hold(deal);

        assertThatThrownBy(() -> DealWalk.as("eva", () -> {
                    approvals.decide(request, Decision.APPROVE, null, null);
                }))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        no -> assertThat(no.problems().get(0).key()).isEqualTo("deal.held"));

        DealWalk.as("amy", () -> holds.resume(deal, null));
        DealWalk.as("eva", () -> {
            approvals.decide(request, Decision.APPROVE, null, null);
        });
        walk.waitFor(deal, "RecordCustomerDecision");
    }

    @Test
    void terms_that_change_on_hold_are_what_is_asked_about_after_it() {
        String deal = walk.dealAwaitingApproval();
        hold(deal);
        DealWalk.as("amy", () -> {
            terms.add(deal, DealWalk.terms("500000", "470000", "300000"));
        });
        assertThat(approvals.of(deal)).noneMatch(ApprovalRequest::isOpen);
        assertThat(instances(deal)).allMatch(ProcessInstance::isSuspended);

        DealWalk.as("amy", () -> holds.resume(deal, null));
        walk.decide("eva", deal, "APPROVE");
        walk.waitFor(deal, "RecordCustomerDecision");
    }

    @Test
    void a_gate_whose_last_blocker_closed_on_hold_moves_on_at_the_resume() {
        String deal = walk.dealAwaitingProposal();
        long blocker = raise(deal);
        walk.complete("amy", deal, "WriteProposal", Map.of("proposalSummary", "Two press lines."));
        walk.waitFor(deal, "ResolveBlockers");
        hold(deal);

        DealWalk.as("tess", () -> blockers.resolve(deal, blocker, "Done"));
        assertThat(walk.open(deal, "ResolveBlockers")).hasSize(1);

        DealWalk.as("amy", () -> holds.resume(deal, null));
        walk.waitFor(deal, "ReviewTechnicalFit");
    }

    @Test
    void a_gate_that_is_still_held_stays_after_the_resume() {
        String deal = walk.dealAwaitingProposal();
        raise(deal);
        walk.complete("amy", deal, "WriteProposal", Map.of("proposalSummary", "Two press lines."));
        walk.waitFor(deal, "ResolveBlockers");
        hold(deal);
        DealWalk.as("amy", () -> holds.resume(deal, null));

        assertThat(walk.open(deal, "ResolveBlockers")).hasSize(1);
        assertThat(deals.get(deal).stage()).isEqualTo(Stage.NEEDS_PROPOSAL);
    }

    @Test
    void what_was_due_on_hold_is_due_that_much_later() {
        String deal = walk.open(DealWalk.smallTerms());
        long blocker = raise(deal);
        LocalDate due = blockers.get(deal, blocker).due();
        hold(deal);
        heldForTwoWeeks(deal);
        DealWalk.as("amy", () -> holds.resume(deal, null));

        assertThat(blockers.get(deal, blocker).due()).isBetween(due.minusDays(3), due.plusDays(16));
    }

    @ParameterizedTest
    @MethodSource("everywhere")
    void a_deal_on_hold_can_be_withdrawn(Function<DealWalk, String> there) {
        String deal = there.apply(walk);
        hold(deal);
        DealWalk.as("amy", () -> deals.withdraw(deal, "Not built."));

        walk.waitForEnd(deal);
        assertThat(deals.get(deal).outcome()).isEqualTo(Outcome.WITHDRAWN);
        assertThat(deals.get(deal).held()).isFalse();
        assertThat(instances(deal)).isEmpty();
    }

    @Test
    void the_tasks_of_a_deal_on_hold_follow_its_new_owner() {
        String alan = Staff.member(people, Groups.ACCOUNT_MANAGERS);
        String deal = walk.open(DealWalk.smallTerms());
        hold(deal);
        DealWalk.as("amy", () -> deals.changeOwner(deal, alan, "Amy moves to plant 5."));

        assertThat(walk.open(deal)).extracting(Task::getAssignee).containsExactly(alan);
        assertThat(instances(deal)).allMatch(ProcessInstance::isSuspended);
        DealWalk.as(alan, () -> holds.resume(deal, null));
        walk.complete(alan, deal, "CaptureNeed", DealWalk.captureNeed());
    }

    @Test
    void a_deal_is_held_and_resumed_once() throws Exception {
        String deal = walk.open(DealWalk.smallTerms());
        assertThat(Together.does(2, () -> {
                    hold(deal);
                    return "held";
                }))
                .satisfiesOnlyOnce(done -> assertThat(done).isEqualTo("held"))
                .satisfiesOnlyOnce(no -> assertThat(no).isInstanceOf(Refusal.class));
        assertThat(Together.does(2, () -> {
                    DealWalk.as("amy", () -> holds.resume(deal, null));
                    return "resumed";
                }))
                .satisfiesOnlyOnce(done -> assertThat(done).isEqualTo("resumed"))
                .satisfiesOnlyOnce(no -> assertThat(no).isInstanceOf(Refusal.class));
    }

    @Test
    void of_a_hold_and_a_completion_at_the_same_moment_both_or_the_first_happen() throws Exception {
        for (int i = 0; i < 5; i++) {
            String deal = walk.dealAwaitingReview();
            Task review = walk.waitFor(deal, "ReviewTechnicalFit");
            var work = new ConcurrentLinkedQueue<Runnable>(
                    List.of(() -> hold(deal), () -> walk.complete("tess", review, DealWalk.fits())));

            List<Object> both = Together.does(2, () -> {
                work.remove().run();
                return "done";
            });

            assertThat(both.get(0).equals("done") || both.get(1).equals("done"))
                    .as("%s", both)
                    .isTrue();
            assertThat(both).filteredOn(one -> !one.equals("done")).allMatch(Refusal.class::isInstance);
            assertThat(deals.get(deal).held())
                    .isEqualTo(instances(deal).stream().allMatch(ProcessInstance::isSuspended));
            if (deals.get(deal).held()) {
                DealWalk.as("amy", () -> holds.resume(deal, null));
            }
            if (!walk.open(deal, "ReviewTechnicalFit").isEmpty()) {
                walk.complete("tess", deal, "ReviewTechnicalFit", DealWalk.fits());
            }
            walk.waitFor(deal, "AssessFinance");
        }
    }

    private void hold(String deal) {
        DealWalk.as("amy", () -> holds.hold(deal, WHY, null));
    }

    /** As if all that is due had been set two weeks ago as well. */
    private void heldForTwoWeeks(String deal) {
        for (String earlier : List.of(
                "update deal set held_since = held_since - interval '14 days' where number = ?",
                "update approval_request set asked_at = asked_at - interval '14 days' where deal_number = ?",
                "update approval_link set issued_at = issued_at - interval '14 days',"
                        + " expires_at = expires_at - interval '14 days'"
                        + " where request in (select id from approval_request where deal_number = ?)",
                "update blocker set due = due - 14 where deal_number = ?",
                "update act_ru_task set due_date_ = due_date_ - interval '14 days' where proc_inst_id_ in"
                        + " (select id_ from act_ru_execution where business_key_ = ?)",
                "update act_ru_job set duedate_ = duedate_ - interval '14 days' where process_instance_id_ in"
                        + " (select id_ from act_ru_execution where business_key_ = ?)")) {
            jdbc.sql(earlier).param(deal).update();
        }
    }

    private static Duration later(Date before, Date after) {
        return Duration.between(before.toInstant(), after.toInstant());
    }

    private Job timer(Task task) {
        return management
                .createJobQuery()
                .executionId(task.getExecutionId())
                .activityId("TimeOver")
                .singleResult();
    }

    private ApprovalRequest openRequest(String deal) {
        return approvals.of(deal).stream()
                .filter(ApprovalRequest::isOpen)
                .findFirst()
                .orElseThrow();
    }

    private Instant linkEnd(String deal) {
        return jdbc.sql("""
                        select max(l.expires_at) from approval_link l join approval_request r on r.id = l.request
                        where r.deal_number = ? and l.closed_at is null
                        """)
                .param(deal)
                .query(java.time.OffsetDateTime.class)
                .single()
                .toInstant()
                .truncatedTo(ChronoUnit.SECONDS);
    }

    private List<ProcessInstance> instances(String deal) {
        return runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(deal)
                .list();
    }

    private long raise(String deal) {
        Blocker raised = DealWalk.as(
                "tess",
                () -> blockers.raise(
                        deal,
                        new BlockerDraft(
                                "technical-flaw",
                                "No workable design",
                                null,
                                null,
                                "tess",
                                LocalDate.now(ZoneOffset.UTC).plusDays(3),
                                null,
                                null)));
        return raised.id();
    }
}
