package org.dealgate.approval;

import java.util.Set;
import org.dealgate.deal.Deal;
import org.dealgate.deal.Deals;
import org.dealgate.deal.Stage;
import org.dealgate.people.People.PersonChanged;
import org.dealgate.people.Person;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Determines the approvers anew where one who is asked, or will be, may approve no longer. */
@Component
class RecallOnChangeOfApprover {

    private final Deals deals;
    private final RunningRounds running;
    private final ApprovalTable requests;
    private final Recall recall;
    private final Parties parties;
    private final Readdressing readdressing;

    RecallOnChangeOfApprover(
            Deals deals,
            RunningRounds running,
            ApprovalTable requests,
            Recall recall,
            Parties parties,
            Readdressing readdressing) {
        this.deals = deals;
        this.running = running;
        this.requests = requests;
        this.recall = recall;
        this.parties = parties;
        this.readdressing = readdressing;
    }

    @EventListener
    void on(PersonChanged event) {
        Person person = event.person();
        requests.undecidedOf(person.id()).forEach(request -> {
            if (!request.approver().equals(person.id())) {
                readdressing.follow(request);
            } else if (!Approvers.mayApproveAs(person, request.position())) {
                replanWhereUndecided(request);
            }
        });
    }

    @EventListener
    void on(Deal.OwnerChanged event) {
        replanWhereAPartyApproves(event.dealNumber());
    }

    @EventListener
    void on(Deal.AssistantChanged event) {
        replanWhereAPartyApproves(event.dealNumber());
    }

    /** The decision may have been made while we waited for the deal. */
    private void replanWhereUndecided(ApprovalRequest seen) {
        deals.lock(seen.dealNumber());
        ApprovalRequest now = requests.find(seen.id()).orElse(seen);
        if (now.isUndecided()) {
            recall.replan(now.dealNumber(), Recall.APPROVER_CHANGED);
        }
    }

    /** Also what they approved before counts no longer. */
    private void replanWhereAPartyApproves(String dealNumber) {
        Deal deal = deals.get(dealNumber);
        if (deal.stage() != Stage.EXECUTIVE_SIGN_OFF || deal.outcome() != null) {
            return;
        }
        Set<String> barred = parties.to(deal);
        boolean concerned =
                running.of(dealNumber).filter(tally -> concerns(tally, barred)).isPresent();
        if (concerned) {
            recall.replan(dealNumber, Recall.APPROVER_CHANGED);
        }
    }

    /** A refused round stays refused; where an approver is missing, the change may have made one eligible. */
    private static boolean concerns(Tally tally, Set<String> barred) {
        boolean changes = !tally.round().gaps().isEmpty()
                || tally.requests().stream()
                        .anyMatch(request -> barred.contains(request.approver())
                                || request.decidedBy() != null && barred.contains(request.decidedBy()));
        return changes && !tally.refused();
    }
}
