package org.dealgate.approval;

import java.util.List;
import java.util.TreeSet;
import org.dealgate.approval.authority.Authorities;
import org.dealgate.approval.authority.Holder;
import org.dealgate.deal.Deal;
import org.dealgate.deal.Deals;
import org.dealgate.deal.Terms;
import org.dealgate.people.People;
import org.dealgate.people.Person;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Determines the approvers anew where a limit of authority no longer reaches, or where one was missing that may now. */
@Component
class RecallOnChangeOfLimit {

    private final Deals deals;
    private final Terms terms;
    private final People people;
    private final RoundTable rounds;
    private final RunningRounds running;
    private final ApprovalTable requests;
    private final Approvers approvers;
    private final Recall recall;

    RecallOnChangeOfLimit(
            Deals deals,
            Terms terms,
            People people,
            RoundTable rounds,
            RunningRounds running,
            ApprovalTable requests,
            Approvers approvers,
            Recall recall) {
        this.deals = deals;
        this.terms = terms;
        this.people = people;
        this.rounds = rounds;
        this.running = running;
        this.requests = requests;
        this.approvers = approvers;
        this.recall = recall;
    }

    @EventListener
    void on(Authorities.LimitChanged event) {
        var concerned = new TreeSet<>(rounds.withGaps());
        for (String person : holders(event.holder())) {
            requests.undecidedOf(person).stream()
                    .map(ApprovalRequest::dealNumber)
                    .forEach(concerned::add);
        }
        concerned.forEach(this::replanWhereItMatters);
    }

    private List<String> holders(Holder holder) {
        return switch (holder.kind()) {
            case PERSON -> List.of(holder.id());
            case POSITION ->
                people.holding(holder.id()).stream().map(Person::id).toList();
        };
    }

    private void replanWhereItMatters(String dealNumber) {
        Deal deal = deals.lock(dealNumber);
        boolean matters = running.of(dealNumber)
                .filter(tally -> !tally.round().gaps().isEmpty() || somebodyIsBeyond(deal, tally))
                .isPresent();
        if (matters) {
            recall.replan(dealNumber, Recall.APPROVER_CHANGED);
        }
    }

    private boolean somebodyIsBeyond(Deal deal, Tally tally) {
        var may = approvers.of(deal, terms.current(deal.number()).orElseThrow());
        return tally.requests().stream()
                .filter(ApprovalRequest::isUndecided)
                .anyMatch(request -> !may.reaches(request.approver(), request.position()));
    }
}
