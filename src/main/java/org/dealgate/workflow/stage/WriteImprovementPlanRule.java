package org.dealgate.workflow.stage;

import java.util.Map;
import org.dealgate.blocker.Blocker;
import org.dealgate.blocker.Blockers;
import org.dealgate.blocker.Evidence;
import org.dealgate.deal.Answers;
import org.dealgate.people.Actor;
import org.dealgate.people.CurrentActor;
import org.dealgate.refusal.Blank;
import org.dealgate.workflow.model.TechnicalReview;
import org.dealgate.workflow.published.PublishedTask;
import org.dealgate.workflow.task.TaskRule;
import org.dealgate.workflow.task.TaskSubmission;
import org.springframework.stereotype.Component;

/** The improvement plan is the evidence that answers the technical gaps that the review raised. */
@PublishedTask(id = TechnicalReview.WRITE_IMPROVEMENT_PLAN, needs = "improvementPlan")
@Component
class WriteImprovementPlanRule implements TaskRule {

    static final String KIND = "technical-flaw";

    private final Blockers blockers;

    private final Answers answers;

    WriteImprovementPlanRule(Blockers blockers, Answers answers) {
        this.blockers = blockers;
        this.answers = answers;
    }

    @Override
    public Map<String, Object> complete(TaskSubmission submission) {
        String plan = submission.text("improvementPlan");
        // a flaw that somebody raised by hand is not this task's to close
        String gaps = Blank.stripped(
                answers.latest(submission.dealNumber(), "technicalGaps").orElse(""));
        blockers.of(submission.dealNumber()).stream()
                .filter(Blocker::isOpen)
                .filter(blocker -> KIND.equals(blocker.kind()) && gaps.equals(blocker.text()))
                // whoever may write the plan need not be among those whom the blocker concerns
                .forEach(blocker -> CurrentActor.as(
                        Actor.SYSTEM,
                        () -> blockers.resolve(
                                submission.dealNumber(), blocker.id(), new Evidence(plan, null, submission.task()))));
        return Map.of();
    }
}
