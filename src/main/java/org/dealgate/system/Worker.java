package org.dealgate.system;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** A thread that works a queue off: at once after a commit that left work behind, and after every pause in any case. */
public abstract class Worker implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Worker.class);
    private static final long LONGEST_STOP_MILLIS = 5_000;

    private final String name;
    private final Duration pause;
    private final Semaphore work = new Semaphore(0);
    private volatile boolean running;
    private @Nullable Thread thread;

    /** @param pause how long it sleeps when nothing wakes it: only other nodes' work and retries wait for that */
    protected Worker(String name, Duration pause) {
        this.name = name;
        this.pause = pause;
    }

    /** Does a part of what waits. Answers how much that was; 0 where nothing waits now. */
    protected abstract int work();

    /** Lets it know, once what the running transaction wrote can be seen. A hint only: a lost one costs a pause. */
    public void wakeAfterCommit() {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                wake();
            }
        });
    }

    private void wake() {
        if (work.availablePermits() == 0) {
            work.release();
        }
    }

    private void run() {
        while (running) {
            try {
                if (workQuietly() == 0 && work.tryAcquire(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                    work.drainPermits();
                }
            } catch (InterruptedException e) {
                running = false;
            }
        }
    }

    private int workQuietly() {
        try {
            return work();
        } catch (DataAccessException e) {
            LOG.warn("The {} cannot use the database just now: {}", name, String.valueOf(e.getMessage()));
            return 0;
        } catch (RuntimeException e) {
            LOG.error("The {} failed; it goes on after a pause", name, e);
            return 0;
        }
    }

    @Override
    public void start() {
        running = true;
        thread = new Thread(this::run, name);
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void stop() {
        running = false;
        wake();
        if (thread != null) {
            try {
                thread.join(LONGEST_STOP_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
