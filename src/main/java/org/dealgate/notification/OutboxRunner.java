package org.dealgate.notification;

import org.dealgate.system.Worker;
import org.springframework.stereotype.Component;

/** The thread that sends. */
@Component
class OutboxRunner extends Worker {

    private final OutboxSender sender;

    OutboxRunner(OutboxSender sender, NotificationProperties properties) {
        super("outbox", properties.poll());
        this.sender = sender;
    }

    @Override
    protected int work() {
        return sender.sendBatch();
    }
}
