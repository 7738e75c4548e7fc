package org.dealgate.approval;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.dealgate.approval.authority.Absences;
import org.dealgate.deal.Deal;
import org.dealgate.deal.Deals;
import org.dealgate.deal.Terms;
import org.dealgate.deal.TermsVersion;
import org.dealgate.people.People;
import org.dealgate.people.Person;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What is done where an approver does not decide: remind, ask the next one, give up. */
@Component
class Chasing {

    private final Deals deals;
    private final People people;
    private final Terms terms;
    private final RoundTable rounds;
    private final ApprovalTable requests;
    private final PlanTable plans;
    private final Approvers approvers;
    private final Parties parties;
    private final StandIns standIns;
    private final Absences absences;
    private final Asking asking;
    private final Readdressing readdressing;
    private final Recall recall;
    private final ApplicationEventPublisher events;

    Chasing(
            Deals deals,
            People people,
            Terms terms,
            RoundTable rounds,
            ApprovalTable requests,
            PlanTable plans,
            Approvers approvers,
            Parties parties,
            StandIns standIns,
            Absences absences,
            Asking asking,
            Readdressing readdressing,
            Recall recall,
            ApplicationEventPublisher events) {
        this.deals = deals;
        this.people = people;
        this.terms = terms;
        this.rounds = rounds;
        this.requests = requests;
        this.plans = plans;
        this.approvers = approvers;
        this.parties = parties;
        this.standIns = standIns;
        this.absences = absences;
        this.asking = asking;
        this.readdressing = readdressing;
        this.recall = recall;
        this.events = events;
    }

    /** Whether it makes sense to ask: where the approver is away and nobody stands in, the next one is asked at once. */
    boolean reachable(ApprovalRequest request) {
        return request.course().chase() > 0 || !standIns.nobodyThere(request, deals.get(request.dealNumber()));
    }

    /** Asks again; where a delegation has begun or ended meanwhile, whoever is to be asked now. */
    void remind(ApprovalRequest seen) {
        deals.lock(seen.dealNumber());
        requests.find(seen.id())
                .filter(request -> request.isOpen()
                        && !readdressing.follow(request)
                        && !readdressing.escalateWhereNobodyIsThere(request))
                .ifPresent(asking::remind);
    }

    /**
     * Asks the next one instead. Where there is none, the same approver is asked for a last time; after that the request
     * expires, and the round with it.
     *
     * @return the request that is to be asked now
     */
    ApprovalRequest escalate(ApprovalRequest seen) {
        // before the deal, as whoever changes a person's position holds the person first
        people.holdPositions();
        Deal deal = deals.lock(seen.dealNumber());
        ApprovalRequest request = requests.find(seen.id()).orElse(seen);
        if (!request.isUndecided()) {
            return request;
        }
        if (request.course().chase() > 0) {
            recall.these(List.of(request), Recall.EXPIRED);
            recall.open(deal.number(), Recall.DECIDED_BY_OTHERS);
            return requests.find(request.id()).orElse(request);
        }
        ApprovalRequest next = next(request, deal)
                .map(target -> {
                    recall.these(List.of(request), Recall.ESCALATED);
                    return plans.insertEscalated(request, target.position(), target.person());
                })
                .orElseGet(() -> {
                    asking.tellOwner(request, deal);
                    return requests.chased(request.id());
                });
        events.publishEvent(new ApprovalRequest.Escalated(request, next));
        return next;
    }

    private record Target(String position, String person) {}

    private Optional<Target> next(ApprovalRequest request, Deal deal) {
        Round round = rounds.current(deal.number()).orElseThrow();
        List<ApprovalRequest> asked = requests.ofRound(deal.number(), round.number());
        String position = new Tally(round, asked).level(request.level()).rule().escalateTo();
        TermsVersion offered = terms.current(deal.number()).orElseThrow();
        if (position == null || position.isBlank()) {
            return Optional.empty();
        }
        var taken = new HashSet<>(parties.to(deal));
        asked.stream().filter(r -> r.state() != ApprovalRequest.State.REVOKED).forEach(r -> {
            taken.add(r.approver());
            taken.add(r.course().addressee());
            taken.add(String.valueOf(r.decidedBy()));
        });
        return approvers
                .of(deal, offered)
                .find(position, taken)
                .filter(person -> !absences.isAbsent(person.id()))
                .map(Person::id)
                .map(person -> new Target(position, person));
    }
}
