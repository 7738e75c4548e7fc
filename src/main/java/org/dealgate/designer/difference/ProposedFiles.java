package org.dealgate.designer.difference;

import org.dealgate.workflow.deployment.ModelFile;
import org.jspecify.annotations.Nullable;

/** The files that are proposed to go live. */
public interface ProposedFiles {

    /**
     * A file as it was sent last.
     *
     * @param release its number
     * @param name null for the first
     * @throws org.dealgate.refusal.Refusal where there is none, or whoever asks may not read it
     */
    ModelFile proposed(long release, @Nullable String name);
}
