package org.dealgate.system.start;

import java.util.Arrays;
import java.util.Comparator;
import org.dealgate.system.CannotStart;
import org.dealgate.system.StartLock;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;
import org.springframework.boot.autoconfigure.flyway.FlywayMigrationStrategy;
import org.springframework.stereotype.Component;

/** Brings our tables up to date, unless a newer Dealgate has already been there. */
@Component
class SchemaMigration implements FlywayMigrationStrategy {

    /** @param lock held before the tables are looked at */
    SchemaMigration(StartLock lock) {}

    @Override
    public void migrate(Flyway flyway) {
        Arrays.stream(flyway.info().all())
                .filter(migration -> isNewer(migration.getState()))
                .map(MigrationInfo::getVersion)
                .max(Comparator.naturalOrder())
                .ifPresent(version -> {
                    throw new CannotStart("The database was written by a newer Dealgate (its schema is " + version
                            + "): start that version or a later one; nothing was changed.");
                });
        flyway.migrate();
    }

    private static boolean isNewer(MigrationState state) {
        return state == MigrationState.FUTURE_SUCCESS || state == MigrationState.FUTURE_FAILED;
    }
}
