package org.dealgate.designer.backtest.replay;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.function.BooleanSupplier;

/** What is still to happen to a deal, the earliest first; of what happens at once, what was written down first. */
class Agenda {

    /**
     * @param due whether it can happen still
     */
    record Event(Instant at, int number, BooleanSupplier due, Runnable work) {}

    private final PriorityQueue<Event> events =
            new PriorityQueue<>(Comparator.comparing(Event::at).thenComparing(Event::number));
    private int written;

    void add(Instant at, BooleanSupplier due, Runnable work) {
        events.add(new Event(at, written++, due, work));
    }

    /** What happens next; what cannot happen any more is struck out. */
    Optional<Event> next() {
        for (Event event = events.poll(); event != null; event = events.poll()) {
            if (event.due().getAsBoolean()) {
                return Optional.of(event);
            }
        }
        return Optional.empty();
    }
}
