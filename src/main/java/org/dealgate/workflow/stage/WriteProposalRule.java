package org.dealgate.workflow.stage;

import java.util.Map;
import org.dealgate.deal.Terms;
import org.dealgate.deal.TermsVersion;
import org.dealgate.refusal.Refusal;
import org.dealgate.workflow.model.NeedsProposal;
import org.dealgate.workflow.published.PublishedTask;
import org.dealgate.workflow.task.TaskRule;
import org.dealgate.workflow.task.TaskSubmission;
import org.springframework.stereotype.Component;

/** A proposal has terms, and terms have a price; imported deals come without. */
@PublishedTask(id = NeedsProposal.WRITE_PROPOSAL)
@Component
class WriteProposalRule implements TaskRule {

    private final Terms terms;

    WriteProposalRule(Terms terms) {
        this.terms = terms;
    }

    @Override
    public Map<String, Object> complete(TaskSubmission submission) {
        terms.current(submission.dealNumber())
                .flatMap(TermsVersion::value)
                .orElseThrow(() -> Refusal.conflict("workflow.proposal.terms-missing", submission.dealNumber()));
        return Map.of();
    }
}
