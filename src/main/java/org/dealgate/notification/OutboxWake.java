package org.dealgate.notification;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Lets the sender know that there is work. A hint only: a lost one costs a poll's pause. */
@Component
class OutboxWake {

    private final Semaphore work = new Semaphore(0);

    void up() {
        if (work.availablePermits() == 0) {
            work.release();
        }
    }

    /** Once what the running transaction wrote can be seen. */
    void afterCommit() {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                up();
            }
        });
    }

    void await(Duration atMost) throws InterruptedException {
        if (work.tryAcquire(atMost.toMillis(), TimeUnit.MILLISECONDS)) {
            work.drainPermits();
        }
    }
}
