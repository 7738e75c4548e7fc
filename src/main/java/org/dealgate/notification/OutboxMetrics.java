package org.dealgate.notification;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How many mails wait and how many were given up, for alerts. */
@Component
class OutboxMetrics implements MeterBinder {

    private final JdbcClient jdbc;

    OutboxMetrics(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        gauge(registry, "dead", "state = 'DEAD'");
        gauge(registry, "waiting", "state IN ('PENDING', 'RETRY', 'SENDING')");
    }

    private void gauge(MeterRegistry registry, String state, String which) {
        Gauge.builder(
                        "dealgate.mails",
                        () -> jdbc.sql("SELECT count(*) FROM outbox WHERE " + which)
                                .query(Long.class)
                                .single())
                .tag("state", state)
                .description("Mails in the outbox")
                .register(registry);
    }
}
