package org.dealgate.system.start;

import java.util.List;
import java.util.Optional;
import org.dealgate.system.StartCondition;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Out of service until all runners have run and every {@link StartCondition} has held; from then on up. */
@Component
class StartHealthIndicator implements HealthIndicator {

    private final List<StartCondition> conditions;
    private volatile boolean ready;
    private volatile boolean complete;

    StartHealthIndicator(List<StartCondition> conditions) {
        this.conditions = conditions;
    }

    @EventListener
    void ready(ApplicationReadyEvent event) {
        ready = true;
    }

    @Override
    public Health health() {
        Optional<String> missing = missing();
        return missing.isEmpty()
                ? Health.up().build()
                : Health.outOfService().withDetail("waitingFor", missing.get()).build();
    }

    private Optional<String> missing() {
        if (complete) {
            return Optional.empty();
        }
        if (!ready) {
            return Optional.of("the start to finish");
        }
        Optional<String> missing = conditions.stream()
                .map(StartCondition::missing)
                .flatMap(Optional::stream)
                .findFirst();
        complete = missing.isEmpty();
        return missing;
    }
}
