package org.dealgate.blocker;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The steps that were taken, each once for each time that a blocker was opened. */
@Repository
class EscalationTable {

    private final JdbcClient jdbc;

    EscalationTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Since they were opened, by blocker; those of which none was taken are left out. */
    Map<Long, Set<EscalationStep>> taken(String dealNumber) {
        var taken = new HashMap<Long, Set<EscalationStep>>();
        jdbc.sql("""
                        select e.blocker, e.step
                        from blocker_escalation e
                        join blocker b on b.id = e.blocker and b.open_since = e.open_since
                        where b.deal_number = ? and b.state = 'OPEN'
                        """).param(dealNumber).query(row -> {
            taken.computeIfAbsent(row.getLong("blocker"), id -> EnumSet.noneOf(EscalationStep.class))
                    .add(EscalationStep.valueOf(row.getString("step")));
        });
        return taken;
    }

    void insert(Blocker blocker, EscalationStep step, Instant at) {
        jdbc.sql("insert into blocker_escalation (blocker, open_since, step, at) values (?, ?, ?, ?)")
                .params(
                        blocker.id(),
                        blocker.openSince().atOffset(ZoneOffset.UTC),
                        step.name(),
                        at.atOffset(ZoneOffset.UTC))
                .update();
    }
}
