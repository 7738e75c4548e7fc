package org.dealgate.intake.duplicate;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.dealgate.blocker.UnresolvedDuplicates;
import org.dealgate.intake.duplicate.Suspicion.State;
import org.dealgate.people.Actor;
import org.dealgate.people.CurrentActor;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Compares the deals that are due with all others. In a transaction of its own and one at a time over all nodes, so that
 * of two deals opened at the same moment the later examined one finds the other, and nobody who opens one waits for it.
 */
@Component
class Examination {

    static final long TURN = 0x6475706c6963617L;

    private final DueDeals due;
    private final ComparedNames names;
    private final Candidates candidates;
    private final SuspicionTable table;
    private final DuplicateSettings settings;
    private final ApplicationEventPublisher events;
    private final JdbcClient jdbc;
    private final Clock clock;

    Examination(
            DueDeals due,
            ComparedNames names,
            Candidates candidates,
            SuspicionTable table,
            DuplicateSettings settings,
            ApplicationEventPublisher events,
            JdbcClient jdbc,
            Clock clock) {
        this.due = due;
        this.names = names;
        this.candidates = candidates;
        this.table = table;
        this.settings = settings;
        this.events = events;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Compares those of them that are still due. Answers how many that were; none where another node has its turn. */
    @Transactional
    public int compare(List<Long> some) {
        boolean myTurn = jdbc.sql("select pg_try_advisory_xact_lock(?)")
                .param(TURN)
                .query(Boolean.class)
                .single();
        List<Long> deals = myTurn ? due.take(some) : List.of();
        if (!deals.isEmpty()) {
            names.learn(deals);
            CurrentActor.as(Actor.SYSTEM, () -> examine(deals));
        }
        return deals.size();
    }

    private void examine(List<Long> deals) {
        var found = new LinkedHashMap<DealPair, Comparison>();
        candidates.of(deals, settings.windowDays()).forEach((pair, comparison) -> {
            if (Reason.isEnough(comparison)) {
                found.put(pair, comparison);
            }
        });
        Map<DealPair, Suspicion> before = table.lock(deals);
        var gone = new LinkedHashMap<DealPair, Suspicion>();
        before.forEach((pair, suspicion) -> {
            if (suspicion.isOpen() && !found.containsKey(pair)) {
                gone.put(pair, suspicion);
            } else if (found.containsKey(pair) && isSettled(suspicion, found.get(pair))) {
                found.remove(pair);
            }
        });
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        table.write(found, now);
        table.forget(gone.keySet());
        tell(deals, before, gone);
    }

    /** What somebody resolved stays resolved, unless two deals that were different needs overlap in something more. */
    private static boolean isSettled(Suspicion suspicion, Comparison now) {
        return switch (suspicion.state()) {
            case OPEN, GONE -> false;
            case SAME_PURCHASE, CUSTOMERS_MISTAKE -> true;
            case DIFFERENT_NEED -> !now.overlapsMoreThan(suspicion.comparison());
        };
    }

    private void tell(List<Long> deals, Map<DealPair, Suspicion> before, Map<DealPair, Suspicion> gone) {
        var changed = new TreeSet<String>();
        table.lock(deals).forEach((pair, suspicion) -> {
            Suspicion former = before.get(pair);
            if (suspicion.isOpen() && (former == null || former.state() != State.OPEN)) {
                events.publishEvent(
                        new Suspicion.Found(suspicion.dealNumber(), suspicion.other(), suspicion.comparison()));
                Suspicion turned = suspicion.turned();
                events.publishEvent(new Suspicion.Found(turned.dealNumber(), turned.other(), turned.comparison()));
                changed.add(suspicion.dealNumber());
                changed.add(suspicion.other());
            }
        });
        gone.values().forEach(suspicion -> {
            events.publishEvent(new Suspicion.Gone(suspicion.dealNumber(), suspicion.other()));
            events.publishEvent(new Suspicion.Gone(suspicion.other(), suspicion.dealNumber()));
            changed.add(suspicion.dealNumber());
            changed.add(suspicion.other());
        });
        changed.forEach(number -> events.publishEvent(new UnresolvedDuplicates.Changed(number)));
    }
}
