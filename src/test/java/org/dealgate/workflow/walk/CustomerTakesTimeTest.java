package org.dealgate.workflow.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.dealgate.DealgateTest;
import org.dealgate.deal.Deals;
import org.dealgate.deal.Terms;
import org.dealgate.dealroom.OpenTasks;
import org.dealgate.stakeholder.Stakeholders;
import org.dealgate.stakeholder.contact.Activities;
import org.dealgate.stakeholder.contact.ActivityDraft;
import org.dealgate.stakeholder.contact.ActivityKind;
import org.dealgate.workflow.engine.InternalCall;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/** A customer who decides later is waited for by a block that designers can put anywhere. */
@DealgateTest
class CustomerTakesTimeTest {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private ManagementService management;

    @Autowired
    private OpenTasks tasks;

    @Autowired
    private Deals deals;

    @Autowired
    private Terms terms;

    @Autowired
    private Stakeholders stakeholders;

    @Autowired
    private Activities activities;

    @Autowired
    private Clock clock;

    private DealWalk walk;

    @BeforeEach
    void walk(@Autowired AutowireCapableBeanFactory beans) {
        walk = beans.createBean(DealWalk.class);
    }

    @Test
    void the_question_comes_back_when_business_opens_on_the_day_and_nobody_hears_of_a_decision_before() {
        LocalDate day = LocalDate.now(clock).plusDays(30);
        String deal = dealOfCustomerWhoTakesTimeUntil(day);
        Job timer = timers(deal).get(0);
        var due = timer.getDuedate().toInstant().atZone(SHANGHAI);
        assertThat(due.toLocalDate()).isAfterOrEqualTo(day).isBefore(day.plusDays(12));
        assertThat(due.toLocalTime()).isEqualTo(LocalTime.of(9, 0));
        assertThat(walk.open(deal)).isEmpty();
        assertThat(tasks.waitsUntil(deal)).hasValue(timer.getDuedate().toInstant());

        InternalCall.run(() -> management.executeJob(timer.getId()));

        walk.complete("amy", deal, "RecordCustomerDecision", DealWalk.lost());
        walk.waitForEnd(deal);
        var signOff = walk.process(deal, "executive-sign-off");
        assertThat(signOff).hasPassedInOrder("WaitForCustomer", "RecordCustomerDecision", "NotifyCustomerDecision");
        assertThat(walk.times(signOff, "NotifyCustomerDecision")).isOne();
        assertThat(walk.process(deal, "wait-for-date-or-message")).hasPassed("WaitOver");
    }

    @Test
    void it_comes_back_as_soon_as_somebody_has_logged_a_contact() {
        String deal = dealOfCustomerWhoTakesTimeUntil(LocalDate.now(clock).plusDays(30));
        long li = stakeholders.of(deal).get(0).id();
        var draft = new ActivityDraft(ActivityKind.CALL, null, List.of(li), Map.of(), null, "They sign.", null, null);

        DealWalk.as("amy", () -> activities.log(deal, draft));

        walk.waitFor(deal, "RecordCustomerDecision", "amy");
        assertThat(tasks.waitsUntil(deal)).isEmpty();
        assertThat(walk.process(deal, "wait-for-date-or-message")).hasPassed("HeardEarlier");
        assertThat(deals.get(deal).outcome()).isNull();
    }

    @Test
    void new_terms_in_the_meantime_are_approved_anew() {
        String deal = dealOfCustomerWhoTakesTimeUntil(LocalDate.now(clock).plusDays(30));

        DealWalk.as("amy", () -> terms.add(deal, DealWalk.terms("500000", "460000", "300000")));

        walk.waitFor(deal, "DecideApproval", "eva");
        assertThat(walk.process(deal, "executive-sign-off")).hasPassed("RoundVoidWhileCustomerTakesTime");
    }

    private String dealOfCustomerWhoTakesTimeUntil(LocalDate day) {
        String deal = walk.dealAwaitingCustomer();
        walk.complete(
                "amy",
                deal,
                "RecordCustomerDecision",
                Map.of("customerDecision", "LATER", "decisionExpected", day.toString()));
        await(deal + " waiting").until(() -> !timers(deal).isEmpty());
        return deal;
    }

    private List<Job> timers(String deal) {
        return runtime
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(deal)
                .processDefinitionKey("wait-for-date-or-message")
                .list()
                .stream()
                .flatMap(p -> management.createJobQuery().processInstanceId(p.getId()).timers().list().stream())
                .toList();
    }
}
