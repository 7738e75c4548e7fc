package org.dealgate.blocker;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dealgate.people.Actor;
import org.jspecify.annotations.Nullable;

/**
 * Compares what the rules find now with the blockers they raised before. The same cause is the same blocker: it is raised
 * once, then cleared and reopened.
 *
 * @param owner who sees to what is found anew: the deal's owner
 * @param due by when
 */
record Reconciliation(String dealNumber, String owner, LocalDate due, Instant now) {

    /**
     * What has to happen, in an order in which the gate is free no earlier than all of it is done: what opens before what
     * closes, and what only warns before what blocks.
     *
     * @param before every blocker that a rule has raised for the deal, closed ones too
     */
    List<Blocker.Event> changes(List<Blocker> before, Collection<Found> found) {
        Map<String, Found> unseen = new LinkedHashMap<>();
        found.forEach(f -> unseen.putIfAbsent(f.finding().kind(), f));
        var changes = new ArrayList<Blocker.Event>();
        for (Blocker blocker : before) {
            Found now = unseen.remove(blocker.rule());
            change(blocker, now).ifPresent(changes::add);
        }
        unseen.values().forEach(now -> changes.add(new Blocker.Raised(raised(now))));
        changes.sort(Comparator.comparing((Blocker.Event e) -> e instanceof Blocker.Closing)
                .thenComparing(e -> e.blocker().severity() == Severity.BLOCKING));
        return changes;
    }

    private Optional<Blocker.Event> change(Blocker blocker, @Nullable Found now) {
        if (now == null) {
            return gone(blocker);
        }
        return switch (blocker.state()) {
            case OPEN -> moved(blocker, blocker.found(now));
            case WAIVED -> now.isWorseThan(blocker) ? reopened(blocker, now) : Optional.empty();
            case CLEARED, RESOLVED -> reopened(blocker, now);
        };
    }

    private Optional<Blocker.Event> gone(Blocker blocker) {
        return switch (blocker.state()) {
            // a waiver ends with its cause: should the cause come back, somebody has to decide again
            case OPEN, WAIVED ->
                Optional.of(new Blocker.Cleared(blocker.closed(Closure.cleared(Actor.SYSTEM_ID, now))));
            case CLEARED, RESOLVED -> Optional.empty();
        };
    }

    private static Optional<Blocker.Event> moved(Blocker before, Blocker after) {
        if (after.equals(before)) {
            return Optional.empty();
        }
        boolean eased = before.holds() && !after.holds();
        return Optional.of(eased ? new Blocker.Eased(after) : new Blocker.Moved(after));
    }

    private Optional<Blocker.Event> reopened(Blocker blocker, Found now) {
        return Optional.of(new Blocker.Reopened(blocker.found(now).reopened(owner, due, this.now)));
    }

    private Blocker raised(Found found) {
        return new Blocker(
                0,
                dealNumber,
                found.finding().kind(),
                found.text(),
                List.of(found.stage()),
                found.severity(),
                owner,
                due,
                found.side(),
                found.finding().department(),
                found.finding().kind(),
                Actor.SYSTEM_ID,
                now,
                now,
                BlockerState.OPEN,
                found.measure(),
                null,
                null,
                null,
                null,
                null,
                null);
    }
}
