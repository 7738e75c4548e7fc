package org.dealgate.approval;

import java.util.List;
import java.util.Optional;
import org.dealgate.approval.authority.Absence;
import org.dealgate.approval.authority.Delegation;
import org.dealgate.deal.Deal;
import org.dealgate.deal.Deals;
import org.dealgate.people.Person;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Asks again, by a new link, where somebody else is to be asked now than was asked. The old link is dead. */
@Component
class Readdressing {

    private final Deals deals;
    private final ApprovalTable requests;
    private final Asking asking;
    private final StandIns standIns;
    // the engine behind it is built with the task rules, which call us
    private final ObjectProvider<SignOffTasks> tasks;

    Readdressing(
            Deals deals, ApprovalTable requests, Asking asking, StandIns standIns, ObjectProvider<SignOffTasks> tasks) {
        this.deals = deals;
        this.requests = requests;
        this.asking = asking;
        this.standIns = standIns;
        this.tasks = tasks;
    }

    @EventListener
    void on(Delegation.Set event) {
        followAll(event.delegation().delegator());
    }

    @EventListener
    void on(Delegation.Revoked event) {
        String approver = event.delegation().delegator();
        followAll(approver);
        open(approver).forEach(this::escalateWhereNobodyIsThere);
    }

    @EventListener
    void on(Absence.Set event) {
        String approver = event.absence().person();
        followAll(approver);
        open(approver).forEach(this::escalateWhereNobodyIsThere);
    }

    /** While the deal was on hold, nobody was asked instead. */
    @EventListener
    void on(Deal.Resumed event) {
        requests.of(event.dealNumber()).stream()
                .filter(request -> request.isOpen() && request.taskId() != null)
                .filter(request -> !follow(request))
                .forEach(this::escalateWhereNobodyIsThere);
    }

    private void followAll(String approver) {
        open(approver).forEach(this::follow);
    }

    private List<ApprovalRequest> open(String approver) {
        return requests.undecidedOf(approver).stream()
                .filter(request -> request.approver().equals(approver) && request.isOpen() && request.taskId() != null)
                .toList();
    }

    /** Nobody waits for somebody who is away: the process goes on as if the time were over. */
    boolean escalateWhereNobodyIsThere(ApprovalRequest seen) {
        Deal deal = deals.lock(seen.dealNumber());
        Optional<ApprovalRequest> deserted = requests.find(seen.id())
                .filter(request ->
                        !deal.held() && request.isOpen() && request.course().chase() == 0)
                .filter(request -> standIns.nobodyThere(request, deal));
        deserted.ifPresent(request -> tasks.getObject().endTime(String.valueOf(request.taskId())));
        return deserted.isPresent();
    }

    /** Answers whether somebody else was asked. */
    boolean follow(ApprovalRequest seen) {
        Deal deal = deals.lock(seen.dealNumber());
        ApprovalRequest request = requests.find(seen.id()).orElse(seen);
        if (!request.isOpen() || deal.held()) {
            return false;
        }
        Person addressee = asking.addressee(request, deal);
        if (addressee.id().equals(request.course().addressee())) {
            return false;
        }
        asking.askInstead(request, addressee);
        tasks.getObject().handOver(String.valueOf(request.taskId()), addressee.id());
        return true;
    }
}
