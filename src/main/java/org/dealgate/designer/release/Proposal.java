package org.dealgate.designer.release;

import java.util.List;
import org.dealgate.workflow.deployment.ModelFile;
import org.jspecify.annotations.Nullable;

/**
 * What is to go live, and why.
 *
 * @param draft where the files come from; null where somebody uploaded them
 * @param backtest the run that tried them
 * @param noBacktest why none did
 */
record Proposal(
        List<ModelFile> files,
        @Nullable Long draft,
        @Nullable String reason,
        @Nullable Long backtest,
        @Nullable String noBacktest) {}
