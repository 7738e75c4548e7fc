package org.dealgate.designer.backtest;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class WatchTest {

    @Test
    void a_look_that_fails_is_not_the_last_one() {
        var looks = new AtomicInteger();

        try (var watch = new Watch(Duration.ofMillis(1), () -> {
            if (looks.incrementAndGet() == 1) {
                throw new IllegalStateException("no database");
            }
            return true;
        })) {
            await().until(() -> looks.get() > 2);
        }
    }
}
