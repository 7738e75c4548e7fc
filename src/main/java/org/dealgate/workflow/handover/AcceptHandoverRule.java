package org.dealgate.workflow.handover;

import java.util.List;
import java.util.Map;
import org.dealgate.handover.HandoverPack;
import org.dealgate.handover.Handovers;
import org.dealgate.workflow.model.HandoverToService;
import org.dealgate.workflow.published.PublishedTask;
import org.dealgate.workflow.task.TaskRule;
import org.dealgate.workflow.task.TaskSubmission;
import org.dealgate.workflow.task.TaskView;
import org.springframework.stereotype.Component;

/** Service takes the pack over, or returns it with what is missing. */
@PublishedTask(
        id = HandoverToService.ACCEPT_HANDOVER,
        needs = {HandoverToService.HANDOVER_VERDICT, "returnReason"})
@Component
class AcceptHandoverRule implements TaskRule {

    private static final String ACCEPT = "ACCEPT";

    private final Handovers handovers;

    AcceptHandoverRule(Handovers handovers) {
        this.handovers = handovers;
    }

    @Override
    public Map<String, Object> complete(TaskSubmission submission) {
        if (ACCEPT.equals(submission.text(HandoverToService.HANDOVER_VERDICT))) {
            handovers.accept(submission.dealNumber(), null);
        } else {
            handovers.returned(submission.dealNumber(), submission.text("returnReason"));
        }
        return Map.of();
    }

    @Override
    public Map<String, Object> prefill(TaskView task) {
        List<HandoverPack> rounds = handovers.of(task.dealNumber());
        return rounds.isEmpty() ? Map.of() : PrepareHandoverPackRule.values(rounds.get(rounds.size() - 1));
    }
}
