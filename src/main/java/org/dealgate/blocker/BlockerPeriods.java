package org.dealgate.blocker;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps every period in which a blocker was open, cut where its stage, severity, side or owner changed. */
@Component
class BlockerPeriods {

    private final JdbcClient jdbc;
    private final Clock clock;

    BlockerPeriods(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @EventListener
    void on(Blocker.Event event) {
        Blocker blocker = event.blocker();
        if (event instanceof Blocker.Raised || event instanceof Blocker.Reopened) {
            begin(blocker, blocker.openSince());
        } else if (!blocker.isOpen()) {
            end(blocker, Objects.requireNonNull(blocker.closedAt()), "");
        } else {
            cut(blocker, clock.instant().truncatedTo(ChronoUnit.MICROS));
        }
    }

    private void begin(Blocker blocker, Instant at) {
        with(blocker, at, """
                insert into blocker_period (blocker, stage, severity, side, owner, opened_at)
                values (:blocker, :stage, :severity, :side, :owner, :at)
                """).update();
    }

    private void cut(Blocker blocker, Instant at) {
        if (end(blocker, at, " and (stage, severity, side, owner) <> (:stage, :severity, :side, :owner)")) {
            begin(blocker, at);
        }
    }

    // a clock that was set back ends nothing before it began
    private boolean end(Blocker blocker, Instant at, String where) {
        return with(
                                blocker,
                                at,
                                "update blocker_period set ended_at = greatest(opened_at, :at)"
                                        + " where blocker = :blocker and ended_at is null" + where)
                        .update()
                > 0;
    }

    private JdbcClient.StatementSpec with(Blocker blocker, Instant at, String sql) {
        return jdbc.sql(sql)
                .param("blocker", blocker.id())
                .param("stage", blocker.stage().name())
                .param("severity", blocker.severity().name())
                .param("side", blocker.side().name())
                .param("owner", blocker.owner())
                .param("at", at.atOffset(ZoneOffset.UTC));
    }
}
