package org.dealgate.workflow.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import org.dealgate.DealgateTest;
import org.dealgate.calendar.BusinessCalendar;
import org.dealgate.deal.Deals;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DealgateTest
class TaskHeadsTest {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    @Autowired
    Deals deals;

    @Autowired
    BusinessCalendar calendar;

    @Test
    void a_task_is_due_at_the_end_of_its_last_business_day() {
        assertThat(due("2026-11-20T03:00:00Z")).isEqualTo("2026-11-24T10:00:00Z");
    }

    @Test
    void public_holidays_do_not_count() {
        assertThat(due("2026-09-29T03:00:00Z")).isEqualTo("2026-10-08T10:00:00Z");
    }

    private Instant due(String now) {
        var settings = new TaskSettings(3, Map.of("T", 2), SHANGHAI, 18, BigDecimal.ONE, BigDecimal.TEN);
        Clock clock = Clock.fixed(Instant.parse(now), SHANGHAI);
        return new TaskHeads(deals, settings, calendar, clock).due("T");
    }
}
