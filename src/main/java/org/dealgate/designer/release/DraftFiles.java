package org.dealgate.designer.release;

import java.util.List;
import org.dealgate.designer.draft.Drafts;
import org.dealgate.workflow.deployment.ModelFile;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What designers work on, on its way to a release. */
@Component
class DraftFiles {

    private final Drafts drafts;

    DraftFiles(Drafts drafts) {
        this.drafts = drafts;
    }

    /** Of what somebody uploads or, where nothing is uploaded, of a draft as it is now. */
    Proposal proposal(
            List<ModelFile> uploaded,
            @Nullable Long draft,
            @Nullable String reason,
            @Nullable Long backtest,
            @Nullable String noBacktest) {
        boolean ofDraft = draft != null && uploaded.isEmpty();
        return new Proposal(ofDraft ? of(draft) : uploaded, ofDraft ? draft : null, reason, backtest, noBacktest);
    }

    /** None where there is no draft. */
    List<ModelFile> of(@Nullable Long draft) {
        return draft == null ? List.of() : drafts.get(draft).models();
    }

    /** What is live is no draft any more, unless somebody has gone on with it. */
    void released(@Nullable Long draft, List<ModelFile> files) {
        boolean there = draft != null && drafts.newest().stream().anyMatch(d -> d.id() == draft);
        if (there && of(draft).equals(files)) {
            drafts.discard(draft);
        }
    }
}
