package org.dealgate.blocker;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.dealgate.deal.Deal;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps when deals were on hold: what is in their way grows no older then. */
@Component
class EndedHolds {

    private final JdbcClient jdbc;
    private final Clock clock;

    EndedHolds(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    // a clock that was set back ends nothing before it began
    @EventListener
    void on(Deal.Resumed event) {
        jdbc.sql("""
                        insert into ended_hold (deal_number, since, ended_at)
                        values (:deal, :since, greatest(:since, :now))
                        """)
                .param("deal", event.dealNumber())
                .param("since", event.heldSince().atOffset(ZoneOffset.UTC))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    List<EndedHold> of(String dealNumber) {
        return jdbc.sql("select since, ended_at from ended_hold where deal_number = ?")
                .param(dealNumber)
                .query((row, number) -> new EndedHold(
                        day(row.getObject("since", OffsetDateTime.class)),
                        day(row.getObject("ended_at", OffsetDateTime.class))))
                .list();
    }

    private static LocalDate day(OffsetDateTime at) {
        return LocalDate.ofInstant(at.toInstant(), ZoneOffset.UTC);
    }
}
