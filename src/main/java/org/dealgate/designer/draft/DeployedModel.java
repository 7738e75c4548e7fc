package org.dealgate.designer.draft;

import java.time.Instant;
import org.dealgate.workflow.deployment.ModelFile;
import org.jspecify.annotations.Nullable;

/**
 * A version of a process, decision or form that was deployed.
 *
 * @param key its id in the model
 * @param name for people; the key where it has none
 * @param resource the file's name in its deployment, with folders; several decisions may share one
 * @param deployedBy a person's id; null where it came with the program
 * @param running how many processes of this version run; of decisions and forms, how many deals do that use it
 */
public record DeployedModel(
        ModelFile.Kind kind,
        String key,
        int version,
        String name,
        String deploymentId,
        String resource,
        Instant deployedAt,
        @Nullable String deployedBy,
        long running) {

    public String fileName() {
        return resource.substring(resource.lastIndexOf('/') + 1);
    }
}
