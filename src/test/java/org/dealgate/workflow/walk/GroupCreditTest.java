package org.dealgate.workflow.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.UUID;
import org.dealgate.DealgateTest;
import org.dealgate.account.Account;
import org.dealgate.account.Accounts;
import org.dealgate.audit.AuditEntry;
import org.dealgate.audit.AuditTrail;
import org.dealgate.blocker.Blockers;
import org.dealgate.deal.Deals;
import org.dealgate.deal.Stage;
import org.dealgate.people.Actor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

@DealgateTest
class GroupCreditTest {

    @Autowired
    private Deals deals;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Blockers blockers;

    @Autowired
    private AuditTrail trail;

    private DealWalk walk;

    @BeforeEach
    void walk(@Autowired AutowireCapableBeanFactory beans) {
        walk = beans.createBean(DealWalk.class);
    }

    @Test
    void a_gate_that_waits_for_credit_moves_on_once_when_another_deal_of_the_group_is_lost() {
        String other = walk.dealAwaitingCustomer();
        String deal = walk.dealAwaitingFinance();
        limitTogether("500000", other, deal);
        await().atMost(Duration.ofSeconds(30))
                .until(() ->
                        !blockers.openBlocking(deal, Stage.FINANCE_FEASIBILITY).isEmpty());
        walk.complete("finn", deal, "AssessFinance", DealWalk.feasible());
        walk.waitFor(deal, "ResolveBlockers");

        walk.complete("amy", other, "RecordCustomerDecision", DealWalk.lost());

        walk.waitFor(deal, "DecideApproval");
        assertThat(walk.process(deal, "stage-gate"))
                .hasPassedInOrder("ResolveBlockers", "CheckReadiness", "GatePassed")
                .isEnded();
        assertThat(walk.times(walk.process(deal), "ExecutiveSignOff")).isOne();
        assertThat(walk.open(deal)).hasSize(1);
        assertThat(trail.of(deal).stream()
                        .filter(entry -> entry.event().equals("Blocker.Cleared"))
                        .filter(entry ->
                                "credit-limit-exceeded".equals(entry.details().get("kind")))
                        .map(AuditEntry::actor))
                .containsExactly(Actor.SYSTEM_ID);
        assertThat(trail.verify(deal).sound()).isTrue();
    }

    private void limitTogether(String amount, String... numbers) {
        String group = "Group " + UUID.randomUUID();
        for (String number : numbers) {
            accounts.linkToGroup(deals.get(number).account(), group);
        }
        Account whole = accounts.findOrCreate(group);
        DealWalk.as("finn", () -> accounts.limitCredit(whole.id(), new BigDecimal(amount), "CNY"));
    }
}
