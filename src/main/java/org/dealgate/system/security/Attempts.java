package org.dealgate.system.security;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Counts by key within a window of time, in memory. Holds a bounded number of keys: under a flood of addresses the oldest
 * are forgotten first.
 */
class Attempts {

    private static final int MOST_KEYS = 50_000;

    private record Count(Instant until, int times) {}

    private final Clock clock;
    private final Duration window;
    private final int allowed;
    private final Map<String, Count> counts = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Count> eldest) {
            return size() > MOST_KEYS;
        }
    };

    Attempts(Clock clock, Duration window, int allowed) {
        this.clock = clock;
        this.window = window;
        this.allowed = allowed;
    }

    /** How long the key must wait; zero when it need not. */
    synchronized Duration wait(String key) {
        Count count = current(key);
        return count != null && count.times() >= allowed
                ? Duration.between(clock.instant(), count.until())
                : Duration.ZERO;
    }

    synchronized void add(String key) {
        Count count = current(key);
        counts.put(
                key,
                count == null
                        ? new Count(clock.instant().plus(window), 1)
                        : new Count(count.until(), count.times() + 1));
    }

    synchronized void forget(String key) {
        counts.remove(key);
    }

    private @Nullable Count current(String key) {
        Count count = counts.get(key);
        if (count != null && !count.until().isAfter(clock.instant())) {
            counts.remove(key);
            return null;
        }
        return count;
    }
}
