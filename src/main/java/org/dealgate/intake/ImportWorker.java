package org.dealgate.intake;

import jakarta.annotation.PreDestroy;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.dealgate.intake.Preparation.AccountRow;
import org.dealgate.intake.Preparation.Prepared;
import org.dealgate.people.Actor;
import org.dealgate.people.Channel;
import org.dealgate.people.CurrentActor;
import org.dealgate.refusal.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Works on imports in the background, one after the other, and takes up again what a restart cut off. */
@Component
class ImportWorker {

    private static final Logger LOG = LoggerFactory.getLogger(ImportWorker.class);
    private static final int CHUNK = 100;

    private final ExecutorService thread = Executors.newSingleThreadExecutor(work -> {
        var named = new Thread(work, "import");
        named.setDaemon(true);
        return named;
    });
    private final ImportRuns runs;
    private final Preparation preparation;
    private final AccountStep accounts;
    private final ImportStep step;

    ImportWorker(ImportRuns runs, Preparation preparation, AccountStep accounts, ImportStep step) {
        this.runs = runs;
        this.preparation = preparation;
        this.accounts = accounts;
        this.step = step;
    }

    void wake(long runId) {
        thread.execute(() -> work(runId));
    }

    @EventListener
    void resume(ApplicationReadyEvent ready) {
        runs.running().forEach(this::wake);
    }

    @PreDestroy
    void stop() {
        thread.shutdownNow();
    }

    private void work(long runId) {
        try {
            ImportRun run = runs.find(runId).orElseThrow();
            if (run.state() != ImportRun.State.RUNNING) {
                return;
            }
            Prepared prepared = preparation.prepare(runs.files(runId));
            CurrentActor.as(new Actor(run.startedBy(), Channel.IMPORT), () -> importAll(runId, prepared));
        } catch (RuntimeException e) {
            if (Thread.currentThread().isInterrupted() || thread.isShutdown()) {
                LOG.info("Import {} is cut off by the stop of the program; the next start goes on with it", runId);
                return;
            }
            LOG.error("Import {} stopped", runId, e);
            runs.finish(runId, ImportRun.State.FAILED);
        }
    }

    private void importAll(long runId, Prepared prepared) {
        if (runs.find(runId).orElseThrow().done() == 0) {
            prepared.accounts().values().forEach(row -> describe(runId, prepared.mapping(), row));
        }
        boolean more = true;
        while (more && !thread.isShutdown()) {
            try {
                more = step.next(runId, prepared, CHUNK);
            } catch (Refusal somewhereInTheChunk) {
                more = rowByRow(runId, prepared);
            }
        }
    }

    private void describe(long runId, Mapping mapping, AccountRow row) {
        try {
            accounts.describe(runId, mapping, row);
        } catch (Refusal refusal) {
            accounts.warn(runId, mapping, row, refusal);
        }
    }

    private boolean rowByRow(long runId, Prepared prepared) {
        boolean more = true;
        for (int i = 0; more && i < CHUNK; i++) {
            try {
                more = step.next(runId, prepared, 1);
            } catch (Refusal refusal) {
                step.reject(runId, prepared, refusal);
            }
        }
        return more;
    }
}
