package org.dealgate.designer.migration;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.dealgate.audit.AuditedEvent;
import org.dealgate.deal.DealEvent;
import org.dealgate.people.Actor;
import org.dealgate.people.Channel;
import org.jspecify.annotations.Nullable;

/**
 * How far one migration is, or one trial of it.
 *
 * @param undoes the migration whose deals go back
 * @param done {@code migrated + skipped + failed}; in a trial migrated are those that would be
 */
record Migration(
        long id,
        Kind kind,
        State state,
        Plan plan,
        @Nullable String reason,
        String startedBy,
        Channel channel,
        Instant startedAt,
        @Nullable Instant finishedAt,
        @Nullable Long undoes,
        int total,
        int migrated,
        int skipped,
        int failed) {

    enum Kind {
        TRIAL,
        MIGRATION,
        UNDO
    }

    enum State {
        RUNNING,
        DONE,
        CANCELLED
    }

    /** What became of a deal. */
    enum Result {
        MIGRATED,
        SKIPPED,
        FAILED
    }

    public int done() {
        return migrated + skipped + failed;
    }

    public boolean running() {
        return state == State.RUNNING;
    }

    /** A deal goes on with other versions. */
    record Migrated(
            String dealNumber,
            long migration,
            String changes,
            @Nullable String reason) implements DealEvent {

        @Override
        public Map<String, Object> details() {
            var details = new LinkedHashMap<String, Object>();
            details.put("migration", migration);
            details.put("versions", changes);
            details.put("reason", reason == null ? "" : reason);
            return details;
        }
    }

    /** Running deals are being moved. */
    record Started(
            long migration,
            Kind kind,
            String targets,
            int deals,
            @Nullable String reason,
            Actor actor) implements AuditedEvent {

        @Override
        public String chain() {
            return "models";
        }

        @Override
        public Map<String, Object> details() {
            var details = new LinkedHashMap<String, Object>();
            details.put("migration", migration);
            details.put("kind", kind.name());
            details.put("versions", targets);
            details.put("deals", deals);
            details.put("reason", reason == null ? "" : reason);
            return details;
        }
    }

    /** Somebody stopped it between two deals. */
    record Cancelled(long migration, Actor actor) implements AuditedEvent {

        @Override
        public String chain() {
            return "models";
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("migration", migration);
        }
    }
}
