package org.dealgate.designer.draft;

import java.time.Instant;
import org.dealgate.workflow.deployment.ModelFile;
import org.jspecify.annotations.Nullable;

/**
 * A file of a draft.
 *
 * @param model its name, without folders, and its content
 * @param version counts its saves, from 1
 * @param base the deployed model that it was made from; null where it was uploaded
 */
public record DraftFile(
        ModelFile model,
        int version,
        String changedBy,
        Instant changedAt,
        @Nullable Base base) {

    /** A version of a deployed process, decision or form. */
    public record Base(String key, int version) {}

    public String name() {
        return model.name();
    }

    public ModelFile.Kind kind() {
        return model.kind().orElseThrow();
    }
}
