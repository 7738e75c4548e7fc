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
        return read("", dealNumber);
    }

    /** As {@link #of}; until the transaction ends nobody else changes them. */
    public String locked(String dealNumber) {
        return read(" for update", dealNumber);
    }

    /** What of it runs in the engine has to be told by the caller, in the same transaction. */
    public void change(String dealNumber, String pins) {
        jdbc.sql("update deal_pins set pins = ? where deal_number = ?")
                .params(pins, dealNumber)
                .update();
    }

    private String read(String lock, String dealNumber) {
        return jdbc.sql("select pins from deal_pins where deal_number = ?" + lock)
                .param(dealNumber)
                .query(String.class)
                .optional()
                .orElseThrow(() -> Refusal.conflict("workflow.process.none", dealNumber));
    }
}
