package org.dealgate.workflow.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.dealgate.DealgateTest;
import org.dealgate.audit.AuditTrail;
import org.dealgate.calendar.BusinessCalendar;
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
        jdbc.sql(
                        "update blocker set open_since = open_since - interval '60 days', due = due - 60 where deal_number = ?")
                .param(deal)
                .update();

        InternalCall.run(() -> management.executeJob(first.getId()));

        boolean worksToday = calendar.isBusinessDay(LocalDate.now(clock), null);
        assertThat(trail.of(deal).stream().anyMatch(e -> e.event().equals("Blocker.Escalated")))
                .isEqualTo(worksToday);
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

        assertThat(trail.of(deal)).noneMatch(e -> e.event().equals("Blocker.Escalated"));
        assertThat(walk.process(deal)).hasPassed("EscalateBlockers");
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
