package org.dealgate.workflow.gate;

import org.camunda.bpm.engine.TaskService;
import org.dealgate.blocker.Blocker;
import org.dealgate.blocker.Blockers;
import org.dealgate.deal.Deal;
import org.dealgate.deal.Deals;
import org.dealgate.people.Actor;
import org.dealgate.people.CurrentActor;
import org.dealgate.workflow.engine.InternalCall;
import org.dealgate.workflow.model.StageGate;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Moves a waiting gate on when the last blocker of its stage closes; while the deal is on hold, once it is resumed. */
@Component
class GateMoves {

    private final TaskService tasks;
    private final Deals deals;
    private final Blockers blockers;

    GateMoves(TaskService tasks, Deals deals, Blockers blockers) {
        this.tasks = tasks;
        this.deals = deals;
        this.blockers = blockers;
    }

    @EventListener
    void on(Blocker.Closing closing) {
        look(closing.dealNumber());
    }

    /** What was closed meanwhile has not moved it. */
    @EventListener
    void on(Deal.Resumed deal) {
        look(deal.dealNumber());
    }

    private void look(String number) {
        var deal = deals.get(number);
        if (!deal.finished()
                && !deal.held()
                && blockers.openBlocking(number, deal.stage()).isEmpty()) {
            InternalCall.run(() -> moveOn(number));
        }
    }

    private void moveOn(String number) {
        tasks.createTaskQuery()
                .processInstanceBusinessKey(number)
                .processDefinitionKey(StageGate.KEY)
                .taskDefinitionKey(StageGate.RESOLVE_BLOCKERS)
                .list()
                .forEach(task -> CurrentActor.as(Actor.SYSTEM, () -> tasks.complete(task.getId())));
    }
}
