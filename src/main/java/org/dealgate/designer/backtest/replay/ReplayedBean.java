package org.dealgate.designer.backtest.replay;

import java.util.function.Supplier;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.dealgate.workflow.published.PublishedBean;

/**
 * In the place of a published delegate or listener: writes the variables that it wrote, and does nothing else. What writes
 * none has nothing to do here.
 */
class ReplayedBean implements JavaDelegate, TaskListener, ExecutionListener {

    private final PublishedBean bean;
    private final Supplier<Trip> trip;

    ReplayedBean(PublishedBean bean, Supplier<Trip> trip) {
        this.bean = bean;
        this.trip = trip;
    }

    @Override
    public void execute(DelegateExecution execution) {
        trip.get()
                .run()
                .visitOf(execution)
                .outcome()
                .ifPresentOrElse(
                        passage -> execution.setVariables(passage.variables()),
                        () -> requireNoWrites(execution.getCurrentActivityName()));
    }

    @Override
    public void notify(DelegateTask task) {
        if (bean.name().equals("askApprover") && task.getVariable(ReplayedRounds.REQUEST) instanceof String request) {
            trip.get().approvers().ask(Long.parseLong(request));
        }
    }

    @Override
    public void notify(DelegateExecution execution) {
        requireNoWrites(bean.name());
    }

    private void requireNoWrites(String what) {
        if (!bean.writes().isEmpty()) {
            throw new CannotKnow("not-done", what, String.join(", ", bean.writes()));
        }
    }
}
