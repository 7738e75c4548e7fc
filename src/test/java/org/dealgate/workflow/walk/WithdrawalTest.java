package org.dealgate.workflow.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.task.Task;
import org.dealgate.DealgateTest;
import org.dealgate.approval.ApprovalRequest;
import org.dealgate.approval.Approvals;
import org.dealgate.deal.Deals;
import org.dealgate.deal.Outcome;
import org.dealgate.refusal.Refusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@DealgateTest
class WithdrawalTest {

    @Autowired
    private Deals deals;

    @Autowired
    private Approvals approvals;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transactions;

    private DealWalk walk;

    @BeforeEach
    void walk(@Autowired AutowireCapableBeanFactory beans) {
        walk = beans.createBean(DealWalk.class);
    }

    static Stream<Named<Function<DealWalk, String>>> everywhere() {
        return Stream.of(
                Named.of("just opened", walk -> walk.open(DealWalk.smallTerms())),
                Named.of("awaiting its proposal", DealWalk::dealAwaitingProposal),
                Named.of("at a shut gate", WithdrawalTest::dealAtShutGate),
                Named.of("awaiting its review", DealWalk::dealAwaitingReview),
                Named.of("awaiting finance", DealWalk::dealAwaitingFinance),
                Named.of("awaiting approval", DealWalk::dealAwaitingApproval),
                Named.of("awaiting the customer", DealWalk::dealAwaitingCustomer),
                Named.of("awaiting its hand-over pack", DealWalk::dealAwaitingHandover),
                Named.of("awaiting service", DealWalk::dealAwaitingService));
    }

    @ParameterizedTest
    @MethodSource("everywhere")
    void leaves_nothing_open_of_a_deal(Function<DealWalk, String> there) {
        String deal = there.apply(walk);
        DealWalk.as("amy", () -> deals.withdraw(deal, "The customer's plant is not built."));

        walk.waitForEnd(deal);
        assertThat(deals.get(deal).outcome()).isEqualTo(Outcome.WITHDRAWN);
        assertThat(walk.open(deal)).isEmpty();
        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(deal)
                        .list())
                .isEmpty();
        assertThat(jobs(deal)).isZero();
        assertThat(mailsStillToCome(deal)).isZero();
        assertThat(approvals.of(deal)).noneMatch(ApprovalRequest::isOpen);
        assertThat(walk.process(deal))
                .hasPassedInOrder("CancelOpenWork", "NotifyDealWithdrawn", "WithdrawalDone")
                .hasNotPassed("DealHandedOver", "DealLost", "DealRejected");
    }

    @Test
    void whoever_completes_a_task_of_a_deal_that_is_being_withdrawn_was_overtaken() {
        String deal = walk.dealAwaitingReview();
        Task review = walk.waitFor(deal, "ReviewTechnicalFit");

        var completion = transactions.execute(tx -> {
            DealWalk.as("amy", () -> deals.withdraw(deal, "The customer's plant is not built."));
            var second = CompletableFuture.runAsync(() -> walk.complete("tess", review, DealWalk.gaps("Stroke")));
            await().until(() -> second.isDone() || waitsAfterLookingAtTasks());
            return second;
        });

        assertThatThrownBy(completion::join).cause().isInstanceOfSatisfying(Refusal.class, no -> {
            assertThat(no.kind()).isEqualTo(Refusal.Kind.CONFLICT);
            assertThat(no.problems().get(0).key()).isEqualTo("workflow.task.overtaken");
        });
        assertThat(deals.get(deal).outcome()).isEqualTo(Outcome.WITHDRAWN);
    }

    private boolean waitsAfterLookingAtTasks() {
        return jdbc.sql("""
                        select exists (select 1 from pg_locks waiting join pg_locks looked using (pid)
                        where not waiting.granted and looked.relation = 'act_ru_task'::regclass)
                        """).query(Boolean.class).single();
    }

    private static String dealAtShutGate(DealWalk walk) {
        String deal = walk.open(DealWalk.smallTerms());
        walk.complete("amy", deal, "CaptureNeed", DealWalk.captureNeed());
        walk.complete("amy", deal, "MapBuyingCentre", Map.of("duplicatesChecked", true));
        walk.complete("amy", deal, "WriteProposal", Map.of("proposalSummary", "One press line."));
        walk.waitFor(deal, "ResolveBlockers");
        return deal;
    }

    private long jobs(String deal) {
        return jdbc.sql("""
                        select count(*) from act_ru_job j
                        join act_hi_procinst p on p.id_ = j.process_instance_id_ where p.business_key_ = ?
                        """).param(deal).query(Long.class).single();
    }

    /** All but the news of the withdrawal itself. */
    private long mailsStillToCome(String deal) {
        return jdbc.sql("""
                        select count(*) from outbox
                        where thread_key = ? and template <> 'deal-withdrawn' and state in ('PENDING', 'RETRY')
                        """).param(deal).query(Long.class).single();
    }
}
