package org.dealgate.designer.backtest;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks again and again whether something shall go on; where it cannot see that, it looks again later. */
class Watch implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Watch.class);

    private final Duration pulse;
    private final BooleanSupplier goesOn;
    private final Thread thread = new Thread(this::watch, "backtest-watch");
    private boolean told;

    Watch(Duration pulse, BooleanSupplier goesOn) {
        this.pulse = pulse;
        this.goesOn = goesOn;
        thread.setDaemon(true);
        thread.start();
    }

    private void watch() {
        try {
            do {
                Thread.sleep(pulse.toMillis());
            } while (look());
        } catch (InterruptedException e) {
            // it is over
        }
    }

    private boolean look() {
        try {
            return goesOn.getAsBoolean();
        } catch (RuntimeException e) {
            if (!told) {
                LOG.warn("A running backtest cannot be watched, it is tried again", e);
                told = true;
            }
            return true;
        }
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
