package org.dealgate.notification;

import org.dealgate.system.Installation;
import org.dealgate.system.Worker;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.stereotype.Component;

/** The thread that sends. */
@Component
class OutboxRunner extends Worker implements InitializingBean {

    private final OutboxSender sender;
    private final OutboxTable table;
    private final Installation installation;

    OutboxRunner(OutboxSender sender, OutboxTable table, Installation installation, NotificationProperties properties) {
        super("outbox", properties.poll());
        this.sender = sender;
        this.table = table;
        this.installation = installation;
    }

    /** One program alone can use the embedded database: what is being sent there, a killed one was sending. */
    @Override
    public void afterPropertiesSet() {
        if (installation.embeddedDatabase()) {
            table.endLeases();
        }
    }

    @Override
    protected int work() {
        return sender.sendBatch();
    }
}
