package org.dealgate.workflow.signoff;

import java.util.Map;
import org.dealgate.approval.Approvals;
import org.dealgate.workflow.model.ExecutiveSignOff;
import org.dealgate.workflow.published.PublishedTask;
import org.dealgate.workflow.task.TaskRule;
import org.dealgate.workflow.task.TaskSubmission;
import org.dealgate.workflow.task.TaskView;
import org.springframework.stereotype.Component;

/** Answers what an approver wants to know. */
@PublishedTask(id = ExecutiveSignOff.ANSWER_APPROVER, needs = "answer")
@Component
class AnswerApproverRule implements TaskRule {

    private final Approvals approvals;

    AnswerApproverRule(Approvals approvals) {
        this.approvals = approvals;
    }

    @Override
    public Map<String, Object> prefill(TaskView task) {
        return Map.of("question", approvals.question(task.taskId()));
    }

    @Override
    public Map<String, Object> complete(TaskSubmission submission) {
        approvals.answer(submission.taskId(), submission.text("answer"));
        return Map.of();
    }
}
