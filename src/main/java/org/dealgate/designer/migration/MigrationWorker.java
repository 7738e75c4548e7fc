package org.dealgate.designer.migration;

import java.time.Duration;
import java.util.Optional;
import org.dealgate.people.Actor;
import org.dealgate.people.CurrentActor;
import org.dealgate.system.Worker;
import org.springframework.stereotype.Component;

/** Moves deal after deal in the background; after a restart, or beside another node, it goes on with the next one. */
@Component
class MigrationWorker extends Worker {

    private final MigrationTable migrations;
    private final NextDeal next;

    MigrationWorker(MigrationTable migrations, NextDeal next) {
        super("migrations", Duration.ofSeconds(5));
        this.migrations = migrations;
        this.next = next;
    }

    @Override
    protected int work() {
        Optional<Migration> running = migrations.running();
        return running.filter(migration -> CurrentActor.as(
                                new Actor(migration.startedBy(), migration.channel()), () -> next.move(migration)))
                        .isPresent()
                ? 1
                : 0;
    }
}
