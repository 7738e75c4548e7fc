package org.dealgate.workflow.start;

import org.dealgate.refusal.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The pins of every deal that has a process, also for those who ask outside of it. */
@Component
public class DealPins {

    private final JdbcClient jdbc;

    DealPins(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void keep(String dealNumber, String pins) {
        jdbc.sql("insert into deal_pins (deal_number, pins) values (?, ?)")
                .params(dealNumber, pins)
                .update();
    }

    public String of(String dealNumber) {
        return jdbc.sql("select pins from deal_pins where deal_number = ?")
                .param(dealNumber)
                .query(String.class)
                .optional()
                .orElseThrow(() -> Refusal.conflict("workflow.process.none", dealNumber));
    }
}
