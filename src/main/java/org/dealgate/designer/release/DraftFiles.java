package org.dealgate.designer.release;

import java.util.List;
import org.dealgate.workflow.deployment.ModelFile;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A proposal of what somebody uploads. */
@Component
class DraftFiles {

    Proposal proposal(
            List<ModelFile> uploaded,
            @Nullable Long draft,
            @Nullable String reason,
            @Nullable Long backtest,
            @Nullable String noBacktest) {
        return new Proposal(uploaded, draft, reason, backtest, noBacktest);
    }

    List<String> names(@Nullable Long draft) {
        return List.of();
    }
}
