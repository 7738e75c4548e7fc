package org.dealgate.workflow.signoff;

import java.util.Map;
import org.dealgate.approval.Approvals;
import org.dealgate.approval.Ballot;
import org.dealgate.approval.Decision;
import org.dealgate.deal.Stage;
import org.dealgate.refusal.Refusal;
import org.dealgate.workflow.model.ExecutiveSignOff;
import org.dealgate.workflow.published.PublishedTask;
import org.dealgate.workflow.task.Reader;
import org.dealgate.workflow.task.TaskRule;
import org.dealgate.workflow.task.TaskSubmission;
import org.dealgate.workflow.task.TaskView;
import org.springframework.stereotype.Component;

/** Records an executive's decision; who may decide, and on what, is the approvals' say. */
@PublishedTask(
        id = ExecutiveSignOff.DECIDE_APPROVAL,
        needs = {"decision", "reason", "returnTo", "conditions"},
        template = "org.dealgate.sign-off-task")
@Component
class DecideApprovalRule implements TaskRule {

    private final Approvals approvals;
    private final Reader reader;

    DecideApprovalRule(Approvals approvals, Reader reader) {
        this.approvals = approvals;
        this.reader = reader;
    }

    @Override
    public Map<String, Object> complete(TaskSubmission submission) {
        String returnTo = submission.text("returnTo");
        approvals.record(
                submission.taskId(),
                new Ballot(
                        Decision.valueOf(submission.text("decision")),
                        submission.text("reason"),
                        returnTo == null ? null : Stage.valueOf(returnTo),
                        submission.text("conditions")));
        return Map.of();
    }

    @Override
    public Map<String, Object> prefill(TaskView task) {
        return Map.of("briefing", approvals.briefing(task.taskId(), reader.language()));
    }

    @Override
    public boolean mayComplete(String taskId, String person) {
        return approvals.isAddressee(taskId, person);
    }

    @Override
    public void refused(String taskId, Refusal refusal) {
        approvals.refused(taskId, refusal);
    }

    @Override
    public boolean administratorsMayComplete() {
        return false;
    }
}
