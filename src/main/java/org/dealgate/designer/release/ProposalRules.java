package org.dealgate.designer.release;

import java.util.HashSet;
import java.util.List;
import org.dealgate.refusal.Problems;
import org.dealgate.workflow.deployment.ModelFile;
import org.springframework.stereotype.Component;

/** What a proposal must have; whether its models may run is said by their findings. */
@Component
class ProposalRules {

    private static final int LONGEST = 2000;
    private static final int LONGEST_NAME = 200;

    private final BacktestEvidence backtests;

    ProposalRules(BacktestEvidence backtests) {
        this.backtests = backtests;
    }

    /** Itself, with its texts tidied. */
    Proposal checked(Proposal given) {
        var problems = new Problems();
        files(given.files(), problems);
        String reason = problems.text("reason", given.reason(), LONGEST);
        String none = problems.optionalText("noBacktest", given.noBacktest(), LONGEST);
        if (given.backtest() == null && none == null) {
            problems.add("noBacktest", "release.evidence.missing");
        }
        if (given.backtest() != null) {
            backtests.check(given.backtest(), given.files(), problems);
        }
        problems.refuse();
        return new Proposal(
                given.files(), given.draft(), reason, given.backtest(), given.backtest() == null ? none : null);
    }

    private static void files(List<ModelFile> files, Problems problems) {
        var names = new HashSet<String>();
        if (files.isEmpty()) {
            problems.add("files", "release.files.none");
        }
        if (files.size() > ModelFile.MOST_TOGETHER) {
            problems.add("files", "release.files.many", ModelFile.MOST_TOGETHER);
        }
        for (ModelFile file : files) {
            problems.line("files", file.name(), LONGEST_NAME);
            if (file.kind().isEmpty()) {
                problems.add("files", "release.files.no-model", file.name());
            }
            if (!names.add(file.name())) {
                problems.add("files", "release.files.twice", file.name());
            }
        }
    }
}
