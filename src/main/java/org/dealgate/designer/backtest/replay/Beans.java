package org.dealgate.designer.backtest.replay;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.dealgate.approval.RoundOutcome;
import org.dealgate.workflow.model.BigAccountPurchase;
import org.dealgate.workflow.model.ExecutiveSignOff;
import org.dealgate.workflow.model.StageGate;
import org.dealgate.workflow.published.PublishedBean.Kind;
import org.dealgate.workflow.published.PublishedNames;

/** What models find under the published names: stand-ins that do nothing but go on. There is nothing else to find. */
class Beans {

    private final Supplier<Trip> trip;
    private final Map<Object, Object> byName = new HashMap<>();

    Beans(PublishedNames published, RecordedTime time, Supplier<Trip> trip) {
        this.trip = trip;
        published.all().stream()
                .filter(bean -> bean.kind() != Kind.QUESTIONS)
                .forEach(bean -> byName.put(bean.name(), new ReplayedBean(bean, trip)));
        byName.put(ReplayedPins.BEAN, new ReplayedPins(trip));
        byName.put(ReplayedDays.BEAN, new ReplayedDays(time));
        byName.put(ReplayedRounds.BEAN, new ReplayedRounds(trip));
        put("determineApprovers", this::determineApprovers);
        put("escalateApproval", this::escalateApproval);
        put("concludeApprovals", this::concludeApprovals);
        put("checkReadiness", this::checkReadiness);
        put(RaisedBlockers.DELEGATE, execution -> now().raised().raise(execution, visit(execution)));
    }

    Map<Object, Object> byName() {
        return byName;
    }

    private void put(String name, JavaDelegate delegate) {
        byName.put(name, delegate);
    }

    private Trip now() {
        return trip.get();
    }

    private Run.Visit visit(DelegateExecution execution) {
        return now().run().visitOf(execution);
    }

    private void determineApprovers(DelegateExecution execution) {
        execution.setVariable(
                ExecutiveSignOff.APPROVERS_KNOWN,
                now().approvers().plan(visit(execution).outcome().orElse(null)));
    }

    private void escalateApproval(DelegateExecution execution) {
        var request = Long.parseLong((String) execution.getVariable(ReplayedRounds.REQUEST));
        execution.setVariable(
                ReplayedRounds.REQUEST, String.valueOf(now().approvers().escalate(request)));
    }

    private void concludeApprovals(DelegateExecution execution) {
        RoundOutcome outcome = now().approvers().outcome();
        execution.setVariable(
                BigAccountPurchase.APPROVAL_OUTCOME, outcome.verdict().name());
        execution.setVariable(
                BigAccountPurchase.RETURN_TO,
                outcome.returnTo() == null ? null : outcome.returnTo().name());
    }

    private void checkReadiness(DelegateExecution execution) {
        execution.setVariable(StageGate.GATE_OPEN, now().gates().isOpen(visit(execution)));
    }
}
