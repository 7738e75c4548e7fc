package org.dealgate.audit;

import java.util.ArrayList;
import java.util.List;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * One transaction's entries, written together just before it commits: each chain is locked once and only for the
 * transaction's last moments. A failure there rolls everything back.
 */
class AuditBuffer implements TransactionSynchronization {

    private final AuditTable table;
    private final List<Draft> waiting = new ArrayList<>();
    private boolean written;

    private AuditBuffer(AuditTable table) {
        this.table = table;
    }

    /** The running transaction's buffer. A suspended transaction keeps its own. */
    static AuditBuffer of(AuditTable table) {
        for (TransactionSynchronization one : TransactionSynchronizationManager.getSynchronizations()) {
            if (one instanceof AuditBuffer buffer && buffer.table == table) {
                return buffer;
            }
        }
        var buffer = new AuditBuffer(table);
        TransactionSynchronizationManager.registerSynchronization(buffer);
        return buffer;
    }

    void add(Draft draft) {
        if (written) {
            // something that happens this late, in another feature's last moments, is not seen by beforeCommit again
            table.append(List.of(draft));
        } else {
            waiting.add(draft);
        }
    }

    @Override
    public void beforeCommit(boolean readOnly) {
        written = true;
        if (!waiting.isEmpty()) {
            table.append(waiting);
        }
    }
}
