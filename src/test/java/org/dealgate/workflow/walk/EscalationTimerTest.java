package org.dealgate.workflow.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Date;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.dealgate.DealgateTest;
import org.dealgate.audit.AuditTrail;
import org.dealgate.blocker.Escalations;
import org.dealgate.calendar.BusinessCalendar;
import org.dealgate.deal.Holds;
import org.dealgate.people.Actor;
import org.dealgate.people.CurrentActor;
import org.dealgate.workflow.engine.InternalCall;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The timer that designers see in the main process. */
@DealgateTest
class EscalationTimerTest {

    @Autowired
    private ManagementService management;

    @Autowired
    private BusinessCalendar calendar;

    @Autowired
    private Escalations escalations;

    @Autowired
    private Holds holds;

    @Autowired
    private AuditTrail trail;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    private DealWalk walk;

    @BeforeEach
    void walk(@Autowired AutowireCapableBeanFactory beans) {
        walk = beans.createBean(DealWalk.class);
    }

    @Test
    void it_fires_every_business_morning_and_the_deal_goes_on_as_if_nothing_had_happened() {
        String deal = walk.open(DealWalk.smallTerms());
        Job first = timer(deal);
        ZonedDateTime due = first.getDuedate().toInstant().atZone(ZoneId.systemDefault());
        assertThat(due.toLocalTime()).isEqualTo(LocalTime.of(8, 0));
        assertThat(due.getDayOfWeek()).isNotIn(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
        age(deal);

        InternalCall.run(() -> management.executeJob(first.getId()));
        onTheNextBusinessDay(deal);

        assertThat(trail.of(deal)).anyMatch(e -> e.event().equals("Blocker.Escalated"));
        assertThat(timer(deal).getId()).isNotEqualTo(first.getId());
        assertThat(walk.process(deal)).hasPassed("EscalateBlockers").isWaitingAt("NeedsProposal");
        walk.complete("amy", deal, "CaptureNeed", DealWalk.captureNeed());
        walk.complete("amy", deal, "MapBuyingCentre", Map.of("duplicatesChecked", true));
        walk.waitFor(deal, "WriteProposal");
    }

    @Test
    void a_deal_opened_before_there_was_such_a_table_has_nothing_escalated() {
        String deal = walk.open(DealWalk.smallTerms());
        int changed = jdbc.sql("""
                        update deal_pins set pins = regexp_replace(pins, 'blocker-escalation:[0-9]+,?', '')
                        where deal_number = ? and pins like '%blocker-escalation:%'
                        """).param(deal).update();
        assertThat(changed).isOne();
        age(deal);

        InternalCall.run(() -> management.executeJob(timer(deal).getId()));
        onTheNextBusinessDay(deal);

        assertThat(trail.of(deal)).noneMatch(e -> e.event().equals("Blocker.Escalated"));
        assertThat(walk.process(deal)).hasPassed("EscalateBlockers");
    }

    @Test
    void it_fires_at_the_same_time_of_day_after_a_hold() {
        String deal = walk.open(DealWalk.smallTerms());
        Date due = timer(deal).getDuedate();
        DealWalk.as("amy", () -> holds.hold(deal, "Budget frozen.", null));
        jdbc.sql("update deal set held_since = held_since - interval '3 hours' where number = ?")
                .param(deal)
                .update();

        DealWalk.as("amy", () -> holds.resume(deal, null));

        assertThat(timer(deal).getDuedate()).isEqualTo(due);
    }

    /** Today may be a day off, on which the timer chases nobody. */
    private void onTheNextBusinessDay(String deal) {
        CurrentActor.as(Actor.SYSTEM, () -> escalations.escalate(deal, calendar.plusDays(LocalDate.now(clock), 1)));
    }

    private void age(String deal) {
        jdbc.sql(
                        "update blocker set open_since = open_since - interval '60 days', due = due - 60 where deal_number = ?")
                .param(deal)
                .update();
    }

    private Job timer(String deal) {
        return management
                .createJobQuery()
                .processInstanceId(walk.process(deal).getId())
                .activityId("BusinessMorning")
                .singleResult();
    }
}
