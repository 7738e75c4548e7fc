package org.dealgate.system.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.dealgate.system.CannotStart;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Processes that a killed program left behind on its data folder. Only to be called under the folder's lock: then
 * whatever runs from the programs unpacked there belongs to nobody.
 */
class Leftovers {

    private static final Logger LOG = LoggerFactory.getLogger(Leftovers.class);
    private static final int PATIENCE_SECONDS = 60;

    private final Path data;

    Leftovers(Path data) {
        this.data = data;
    }

    void stop(Path cluster, Path programs) throws IOException {
        if (!running().isEmpty()) {
            LOG.info("Stopping the PostgreSQL that an earlier run left behind in {}", data);
            Command.run(
                    data.resolve("stop.log"),
                    List.of(programs.resolve("pg_ctl").toString(), "stop", "-D", cluster.toString(), "-m", "fast"));
        }
        List<ProcessHandle> deaf = running();
        deaf.forEach(ProcessHandle::destroyForcibly);
        deaf.forEach(this::awaitEnd);
        // a living process of the number in this file is now a stranger, and would keep PostgreSQL from starting
        Files.deleteIfExists(cluster.resolve("postmaster.pid"));
    }

    private List<ProcessHandle> running() {
        String ours = data.resolve(Binaries.FOLDER).toString();
        return ProcessHandle.allProcesses()
                .filter(process -> process.info()
                        .command()
                        .filter(program -> program.startsWith(ours))
                        .isPresent())
                .toList();
    }

    private void awaitEnd(ProcessHandle process) {
        try {
            process.onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new CannotStart(
                    "Process " + process.pid() + " still works in the data folder " + data
                            + " and does not end: stop it, then start Dealgate again.",
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotStart("Dealgate was interrupted while it stopped process " + process.pid() + ".", e);
        }
    }
}
