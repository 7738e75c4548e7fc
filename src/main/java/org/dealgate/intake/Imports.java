package org.dealgate.intake;

import java.util.List;
import org.dealgate.intake.Finding.Kind;
import org.dealgate.intake.ImportRuns.Counted;
import org.dealgate.people.CurrentActor;
import org.dealgate.people.Permission;
import org.dealgate.people.Rights;
import org.dealgate.refusal.Refusal;
import org.springframework.stereotype.Service;

/** Starts imports and tells how far they are. */
@Service
class Imports {

    private final Rights rights;
    private final Preparation preparation;
    private final ImportRuns runs;
    private final ImportWorker worker;

    Imports(Rights rights, Preparation preparation, ImportRuns runs, ImportWorker worker) {
        this.rights = rights;
        this.preparation = preparation;
        this.runs = runs;
        this.worker = worker;
    }

    /** Checks the right before anything is read. */
    void requireRight() {
        rights.require(Permission.IMPORT_DEALS);
    }

    /**
     * Reads the files whole and starts the import in the background.
     *
     * @return the import's id
     * @throws Refusal INVALID where a file is unusable as a whole; single bad rows are reported by the import instead
     */
    long start(ImportFiles files) {
        requireRight();
        int rows = preparation.prepare(files).readings().size();
        long id = runs.create(CurrentActor.get().id(), rows, files);
        worker.wake(id);
        return id;
    }

    ImportRun get(long id) {
        requireRight();
        return runs.find(id).orElseThrow(() -> Refusal.notFound("intake.run.unknown", String.valueOf(id)));
    }

    List<ImportRun> newest() {
        requireRight();
        return runs.newest(100);
    }

    List<Counted> findings(long id, Kind kind, int limit) {
        requireRight();
        return runs.findings(id, kind, limit);
    }
}
