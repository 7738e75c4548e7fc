package org.dealgate.notification;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/** The thread that sends: at once after a commit that left mail behind, and every poll's pause in any case. */
@Component
class OutboxRunner implements SmartLifecycle, Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(OutboxRunner.class);
    private static final long LONGEST_STOP_MILLIS = 5_000;

    private final OutboxSender sender;
    private final OutboxWake wake;
    private final NotificationProperties properties;
    private volatile boolean running;
    private volatile Thread thread = Thread.currentThread();

    OutboxRunner(OutboxSender sender, OutboxWake wake, NotificationProperties properties) {
        this.sender = sender;
        this.wake = wake;
        this.properties = properties;
    }

    @Override
    public void run() {
        while (running) {
            try {
                if (sendQuietly() == 0) {
                    wake.await(properties.poll());
                }
            } catch (InterruptedException e) {
                running = false;
            }
        }
    }

    private int sendQuietly() {
        try {
            return sender.sendBatch();
        } catch (DataAccessException e) {
            LOG.warn("The outbox cannot be read just now: {}", String.valueOf(e.getMessage()));
            return 0;
        } catch (RuntimeException e) {
            LOG.error("A batch of mails failed; it is tried again when its lease ends", e);
            return 0;
        }
    }

    @Override
    public void start() {
        running = true;
        thread = new Thread(this, "outbox");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void stop() {
        running = false;
        wake.up();
        try {
            thread.join(LONGEST_STOP_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
