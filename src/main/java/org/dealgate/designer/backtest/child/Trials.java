package org.dealgate.designer.backtest.child;

import java.io.IOException;
import org.dealgate.designer.backtest.decision.DecisionTrial;
import org.dealgate.designer.backtest.tape.Tape;
import org.dealgate.designer.backtest.verdict.DealTrial;

/** The trials of one job. */
class Trials implements AutoCloseable {

    private final DealTrial decisions;

    Trials(WorkFolder folder) throws IOException {
        Job job = folder.job();
        decisions = new DecisionTrial(folder.models(job), job.renamings(), job.recordedSince());
    }

    DealTrial of(Tape tape) {
        return decisions;
    }

    @Override
    public void close() {
        decisions.close();
    }
}
