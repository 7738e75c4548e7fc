package org.dealgate.designer.difference;

import java.util.List;
import org.dealgate.designer.draft.DeployedModel;
import org.dealgate.workflow.deployment.ModelFile;

/**
 * Two files and all that differs between them.
 *
 * @param model what is live of it
 * @param versions all that are deployed, the newest first
 */
record Compared(Side before, Side after, Difference difference, DeployedModel model, List<DeployedModel> versions) {

    /** Of decisions only: those whose tables differ. */
    List<ComparedTable> tables() {
        return difference.kind() == ModelFile.Kind.DMN
                ? ComparedTable.of(
                        Difference.xml("before", before.file()), Difference.xml("after", after.file()), difference)
                : List.of();
    }
}
