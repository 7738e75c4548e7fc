package org.dealgate.blocker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.dealgate.deal.DealFixture.aDealWith;
import static org.dealgate.deal.DealFixture.as;
import static org.dealgate.deal.DealFixture.does;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.dealgate.DealgateTest;
import org.dealgate.Together;
import org.dealgate.account.Accounts;
import org.dealgate.deal.DealFixture;
import org.dealgate.deal.Deals;
import org.dealgate.deal.DocumentKind;
import org.dealgate.deal.Documents;
import org.dealgate.deal.EconomicBuyerPlan;
import org.dealgate.deal.Stage;
import org.dealgate.deal.Terms;
import org.dealgate.deal.TermsDraft;
import org.dealgate.deal.TermsLine;
import org.dealgate.money.Rates;
import org.dealgate.people.Actor;
import org.dealgate.stakeholder.BuyerRole;
import org.dealgate.stakeholder.StakeholderDraft;
import org.dealgate.stakeholder.Stakeholders;
import org.dealgate.stakeholder.Stance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** Two deals of one customer group, each worth 2.2 million. */
@DealgateTest
class ReadinessWorkerTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Autowired
    private ReadinessWorker worker;

    @Autowired
    private ReadinessQueue queue;

    @Autowired
    private Readiness readiness;

    @Autowired
    private Blockers blockers;

    @Autowired
    private Deals deals;

    @Autowired
    private Terms terms;

    @Autowired
    private Documents documents;

    @Autowired
    private Stakeholders stakeholders;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Rates rates;

    @Autowired
    private Clock clock;

    @Autowired
    private TransactionOperations transactions;

    @Autowired
    private JdbcClient jdbc;

    private final String group = "Group " + UUID.randomUUID();
    private String here;
    private String sibling;

    @BeforeEach
    void two_deals_in_finance() {
        here = dealInFinance(group + " plant");
        sibling = dealInFinance(group + " sales");
    }

    @AfterEach
    void goes_on() {
        if (!worker.isRunning()) {
            worker.start();
        }
    }

    @Test
    void a_sibling_that_grows_takes_up_the_credit_of_this_deal() {
        limit("4400000", "CNY");
        assertThat(held(here)).isFalse();

        offer(sibling, "1100001.00");

        awaitHeld(here);
        assertThat(finding(here).measure()).isEqualByComparingTo("2");
        assertThat(finding(here).owner()).isEqualTo("amy");
    }

    @Test
    void a_sibling_that_goes_gives_its_credit_back() {
        limit("4300000", "CNY");
        assertThat(held(here)).isTrue();

        does("amy", () -> deals.withdraw(sibling, "Not built."));

        awaitFree(here);
        assertThat(finding(here).closedBy()).isEqualTo(Actor.SYSTEM_ID);
    }

    @Test
    void a_sibling_that_was_handed_over_gives_its_credit_back() {
        limit("4300000", "CNY");
        deals.enterStage(sibling, Stage.EXECUTIVE_SIGN_OFF);
        as(
                "amy",
                () -> documents.add(
                        sibling, "contract.pdf", "application/pdf", DealFixture.PDF, DocumentKind.CONTRACT));
        does("amy", () -> deals.won(sibling, "C-77", today()));
        deals.enterStage(sibling, Stage.HANDOVER_TO_SERVICE);
        assertThat(held(here)).isTrue();

        deals.close(sibling);

        awaitFree(here);
    }

    @Test
    void another_deal_that_is_opened_takes_up_credit() {
        limit("4400000", "CNY");

        as("amy", () -> deals.open(aDealWith(group)));

        awaitHeld(here);
        awaitHeld(sibling);
    }

    @Test
    void a_company_takes_its_deals_along_to_another_group() {
        limit("4300000", "CNY");
        assertThat(held(here)).isTrue();
        assertThat(held(sibling)).isTrue();

        accounts.linkToGroup(accounts.findOrCreate(group + " sales"), group + ", sold");

        awaitFree(here);
        awaitFree(sibling);
    }

    @Test
    void a_waived_excess_is_decided_again_when_a_sibling_makes_it_worse_even_in_the_first_stage() {
        limit("4300000", "CNY");
        assertThat(held(here)).isTrue();
        does("erik", () -> blockers.waive(here, finding(here).id(), "Covered by a guarantee"));
        deals.enterStage(here, Stage.NEEDS_PROPOSAL);

        offer(sibling, "1100001.00");

        awaitHeld(here);
    }

    @Test
    void a_deal_in_its_first_stage_is_not_asked_for() {
        worker.stop();
        limit("1", "CNY");
        String first = as("amy", () -> deals.open(aDealWith(group))).number();
        as("amy", () -> deals.open(aDealWith(group)));

        assertThat(asked(first)).isZero();
        assertThat(asked(here)).isPositive();
    }

    @Test
    void what_was_asked_for_outlives_the_node() {
        limit("4300000", "CNY");
        assertThat(held(here)).isTrue();
        worker.stop();
        does("amy", () -> deals.withdraw(sibling, "Not built."));
        assertThat(held(here)).isTrue();
        assertThat(worker.missing()).isPresent();

        worker.start();

        awaitFree(here);
        await().atMost(PATIENCE).until(() -> worker.missing().isEmpty());
    }

    @Test
    void what_happens_while_a_deal_is_being_checked_waits_for_nobody_and_is_not_lost() {
        worker.stop();
        limit("4300000", "CNY");

        transactions.executeWithoutResult(check -> {
            assertThat(queue.take(here)).isTrue();
            var change = CompletableFuture.runAsync(() -> does("amy", () -> deals.withdraw(sibling, "Not built.")));
            assertThat(change).succeedsWithin(PATIENCE);
        });

        assertThat(asked(here)).isOne();
    }

    @Test
    void a_deal_that_one_node_checks_is_left_to_it_by_the_others() {
        worker.stop();
        limit("4300000", "CNY");

        transactions.executeWithoutResult(check -> {
            assertThat(queue.take(here)).isTrue();
            assertThat(CompletableFuture.supplyAsync(queue::next))
                    .succeedsWithin(PATIENCE)
                    .isNotEqualTo(Optional.of(here));
            assertThat(CompletableFuture.supplyAsync(() -> queue.take(here)))
                    .succeedsWithin(PATIENCE)
                    .isEqualTo(false);
        });
    }

    @Test
    void two_who_change_deals_of_one_group_do_not_wait_for_each_other() throws Exception {
        limit("1000000", "CNY");
        Queue<String> both = new ConcurrentLinkedQueue<>(List.of(here, sibling));

        List<Object> done = Together.does(2, () -> {
            String mine = both.remove();
            for (int round = 1; round <= 25; round++) {
                offer(mine, 1_100_000 + round + ".00");
            }
            return "done";
        });

        assertThat(done).containsExactly("done", "done");
        for (String deal : List.of(here, sibling)) {
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(finding(deal).measure()).isEqualByComparingTo("3400100"));
        }
    }

    @Test
    void a_deal_that_cannot_be_checked_is_tried_again_later_and_holds_up_no_other() {
        long known = as(
                        "amy",
                        () -> stakeholders.add(
                                here,
                                new StakeholderDraft(
                                        "Li Wei", null, null, Set.of(BuyerRole.COACH), Stance.SUPPORTS, 3, null)))
                .id();
        jdbc.sql("update stakeholder set roles = 'UNHEARD_OF' where id = ?")
                .param(known)
                .update();
        worker.stop();
        limit("4300000", "CNY");
        jdbc.sql("update readiness_due set due_at = due_at - interval '1 hour' where deal_number = ?")
                .param(here)
                .update();

        worker.start();

        awaitHeld(sibling);
        await().atMost(PATIENCE).until(() -> attempts(here) > 0);
        assertThat(held(here)).isFalse();

        jdbc.sql("update stakeholder set roles = 'COACH' where id = ?")
                .param(known)
                .update();
        awaitHeld(here);
        assertThat(asked(here)).isZero();
    }

    @Test
    void a_plan_to_reach_the_economic_buyer_counts_no_more_once_its_day_is_over() {
        String planned = as("amy", () -> deals.open(aDealWith(group))).number();
        does(
                "amy",
                () -> deals.planEconomicBuyer(planned, new EconomicBuyerPlan(today().plusDays(3), "Through design")));
        assertThat(blocker(planned, "economic-buyer-missing").isOpen()).isFalse();

        jdbc.sql("update deal set economic_buyer_plan_until = ? where number = ?")
                .params(today().minusDays(1), planned)
                .update();
        aDayPasses();

        await().atMost(PATIENCE)
                .until(() -> blocker(planned, "economic-buyer-missing").isOpen());
    }

    @Test
    void a_day_is_noticed_once() {
        worker.stop();
        String planned = as("amy", () -> deals.open(aDealWith(group))).number();
        does(
                "amy",
                () -> deals.planEconomicBuyer(planned, new EconomicBuyerPlan(today().minusDays(1), "Through design")));

        queue.addWhatBecameDue(today(), rates.baseCurrency());

        assertThat(asked(planned)).isZero();
    }

    @Test
    void a_limit_in_another_currency_shrinks_with_its_rate() {
        rate("2016-01-01", "10");
        limit("440000", "XAF");
        assertThat(held(here)).isFalse();
        try {
            rate(today().toString(), "9");
            aDayPasses();

            awaitHeld(here);
            awaitHeld(sibling);
        } finally {
            jdbc.sql("delete from exchange_rate where currency = 'XAF'").update();
        }
    }

    /** As a node that has slept over midnight. */
    private void aDayPasses() {
        jdbc.sql("update readiness_day set day = ?").param(today().minusDays(1)).update();
        new ReadinessWorker(queue, readiness, transactions, rates, clock).work();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant().minus(Duration.ofMinutes(10)), ZoneOffset.UTC);
    }

    private void rate(String from, String rate) {
        jdbc.sql("insert into exchange_rate (base, currency, valid_from, rate_to_base) values ('CNY', 'XAF', ?, ?)")
                .params(LocalDate.parse(from), new BigDecimal(rate))
                .update();
    }

    private String dealInFinance(String account) {
        accounts.linkToGroup(accounts.findOrCreate(account), group);
        String number = as("amy", () -> deals.open(aDealWith(account))).number();
        deals.enterStage(number, Stage.TECHNICAL_REVIEW);
        deals.enterStage(number, Stage.FINANCE_FEASIBILITY);
        return number;
    }

    private void limit(String amount, String currency) {
        long account = accounts.findOrCreate(group).id();
        does("finn", () -> accounts.limitCredit(account, new BigDecimal(amount), currency));
        if (worker.isRunning()) {
            await().atMost(PATIENCE).until(() -> asked(here) + asked(sibling) == 0);
        }
    }

    private void offer(String deal, String net) {
        var line = new TermsLine(
                "Press line PX-9", 2, new BigDecimal("1200000.00"), new BigDecimal(net), new BigDecimal("800000.00"));
        as("amy", () -> terms.add(deal, new TermsDraft("CNY", List.of(line), List.of())));
    }

    private void awaitHeld(String deal) {
        await(deal + " held").atMost(PATIENCE).until(() -> held(deal));
    }

    private void awaitFree(String deal) {
        await(deal + " free").atMost(PATIENCE).until(() -> !held(deal));
    }

    private boolean held(String deal) {
        return blockers.openBlocking(deal, Stage.FINANCE_FEASIBILITY).stream()
                .anyMatch(b -> Found.CREDIT_LIMIT_EXCEEDED.equals(b.rule()));
    }

    private Blocker finding(String deal) {
        return blocker(deal, Found.CREDIT_LIMIT_EXCEEDED);
    }

    private Blocker blocker(String deal, String rule) {
        return blockers.of(deal).stream()
                .filter(b -> rule.equals(b.rule()))
                .findFirst()
                .orElseThrow();
    }

    private int asked(String deal) {
        return jdbc.sql("select count(*) from readiness_due where deal_number = ?")
                .param(deal)
                .query(Integer.class)
                .single();
    }

    private int attempts(String deal) {
        return jdbc.sql("select coalesce(max(attempts), 0) from readiness_due where deal_number = ?")
                .param(deal)
                .query(Integer.class)
                .single();
    }
}
