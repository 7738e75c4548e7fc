package org.dealgate.workflow.start;

import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.dealgate.approval.ApprovalRequest;
import org.dealgate.deal.Deal;
import org.dealgate.people.CurrentActor;
import org.dealgate.refusal.Refusal;
import org.dealgate.stakeholder.contact.Activity;
import org.dealgate.workflow.Pins;
import org.dealgate.workflow.engine.InternalCall;
import org.dealgate.workflow.model.BigAccountPurchase;
import org.dealgate.workflow.model.ExecutiveSignOff;
import org.dealgate.workflow.model.Messages;
import org.dealgate.workflow.model.Variables;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Starts a deal's process with the deal, and tells the process what happens to it, in the same transaction. */
@Component
class DealProcess {

    private final RuntimeService engine;
    private final Pins current;
    private final DealPins pins;
    private final HeldProcess held;

    DealProcess(RuntimeService engine, Pins current, DealPins pins, HeldProcess held) {
        this.engine = engine;
        this.current = current;
        this.pins = pins;
        this.held = held;
    }

    @EventListener
    void start(Deal.Opened deal) {
        String versions = current.current();
        pins.keep(deal.dealNumber(), versions);
        Map<String, Object> variables = Map.of(
                Variables.DEAL_NUMBER, deal.dealNumber(), Variables.OWNER, deal.owner(), Variables.PINS, versions);
        InternalCall.run(() -> engine.startProcessInstanceByKey(BigAccountPurchase.KEY, deal.dealNumber(), variables));
    }

    @EventListener
    void withdraw(Deal.Withdrawn deal) {
        // where the system withdraws a deal, its process does so itself and is on its way out
        if (!CurrentActor.get().isSystem()) {
            tell(BigAccountPurchase.DEAL_WITHDRAWN_MESSAGE, deal.dealNumber());
        }
    }

    /** Moves the process to the stage to which the deal has come back. */
    @EventListener
    void returnTo(Deal.Returned deal) {
        boolean noWayBack = InternalCall.of(() -> engine.createMessageCorrelation(
                                BigAccountPurchase.DEAL_RETURNED_MESSAGE)
                        .processInstanceBusinessKey(deal.dealNumber())
                        .setVariable(BigAccountPurchase.RETURN_TO, deal.stage().name())
                        .correlateAllWithResult())
                .isEmpty();
        if (noWayBack) {
            throw Refusal.conflict("workflow.return.not-now", deal.dealNumber());
        }
    }

    @EventListener
    void askAnew(ApprovalRequest.RoundVoid round) {
        tell(ExecutiveSignOff.ROUND_VOID_MESSAGE, round.dealNumber());
    }

    @EventListener
    void goOn(Activity.Logged contact) {
        tell(Messages.CUSTOMER_CONTACT, contact.dealNumber());
    }

    /** Nobody may be waiting for it: a finished deal has no process, and a round may be void before it began to ask. */
    private void tell(String message, String dealNumber) {
        held.awake(
                dealNumber,
                () -> engine.createMessageCorrelation(message)
                        .processInstanceBusinessKey(dealNumber)
                        .correlateAll());
    }
}
