package org.dealgate.workflow.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Rows that are collected during a transaction and written in one go before it commits; without one, at once. */
public final class Collected<T> {

    private static final int MOST_AT_ONCE = 1000;

    private final Consumer<List<T>> write;

    /** @param write gets at most 1,000 rows at a time */
    public Collected(Consumer<List<T>> write) {
        this.write = write;
    }

    public void add(T row) {
        if (!TransactionSynchronizationManager.isSynchronizationActive() || buffer().written) {
            write.accept(List.of(row));
        } else {
            buffer().rows.add(row);
        }
    }

    /** How many are collected in the running transaction. */
    public int size() {
        return TransactionSynchronizationManager.isSynchronizationActive()
                ? buffer().rows.size()
                : 0;
    }

    @SuppressWarnings("unchecked")
    private Buffer buffer() {
        Buffer buffer = (Buffer) TransactionSynchronizationManager.getResource(this);
        if (buffer == null) {
            buffer = new Buffer();
            TransactionSynchronizationManager.bindResource(this, buffer);
            TransactionSynchronizationManager.registerSynchronization(buffer);
        }
        return buffer;
    }

    /** Set aside while a transaction of its own runs in between, so that each writes what is its own. */
    private class Buffer implements TransactionSynchronization {

        private final List<T> rows = new ArrayList<>();
        private boolean written;

        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResource(Collected.this);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(Collected.this, this);
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            // what is added later, in another's last moments, is not seen here again
            written = true;
            for (int from = 0; from < rows.size(); from += MOST_AT_ONCE) {
                write.accept(List.copyOf(rows.subList(from, Math.min(rows.size(), from + MOST_AT_ONCE))));
            }
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(Collected.this);
        }
    }
}
