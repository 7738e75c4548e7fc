package org.dealgate.designer.release;

import java.util.List;
import java.util.Optional;
import org.dealgate.workflow.deployment.ModelFile;

/** What trials with finished deals can say for a release. */
interface BacktestEvidence {

    /** How a trial went: how many deals would have gone the same way, another one, or nobody can know. */
    record Trial(long id, boolean over, List<ModelFile> files, int same, int changed, int unknown) {

        boolean tried(List<ModelFile> released) {
            return files.containsAll(released);
        }
    }

    Optional<Trial> find(long id);
}
