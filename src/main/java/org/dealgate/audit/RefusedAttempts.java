package org.dealgate.audit;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Writes what was refused after the refused transaction is gone, together with its locks. One thread of its own does it:
 * the caller still holds its connection at that moment, and callers that each waited for a second one would starve the
 * pool. So the caller waits for the entry only a little while; it is written in any case.
 */
@Component
class RefusedAttempts implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(RefusedAttempts.class);
    private static final int PATIENCE_MILLIS = 500;
    private static final int SHUTDOWN_SECONDS = 5;

    private final AuditTable table;
    private final TransactionTemplate transactions;
    private final ExecutorService writer =
            Executors.newSingleThreadExecutor(work -> new Thread(work, "refused-attempts"));

    RefusedAttempts(AuditTable table, TransactionTemplate transactions) {
        this.table = table;
        this.transactions = transactions;
    }

    void add(Draft draft) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            write(draft);
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                await(writer.submit(() -> write(draft)));
            }
        });
    }

    private void write(Draft draft) {
        try {
            transactions.executeWithoutResult(tx -> table.append(List.of(draft)));
        } catch (RuntimeException e) {
            // the refusal itself must still reach whoever is refused
            LOG.error("A refused attempt at {} could not be recorded: {}", draft.dealNumber(), draft.event(), e);
        }
    }

    private static void await(Future<?> written) {
        try {
            written.get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException e) {
            LOG.warn("A refused attempt is still waiting to be recorded");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void destroy() throws InterruptedException {
        writer.shutdown();
        writer.awaitTermination(SHUTDOWN_SECONDS, TimeUnit.SECONDS);
    }
}
