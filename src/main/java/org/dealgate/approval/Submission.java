package org.dealgate.approval;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.dealgate.approval.Addition.Place;
import org.dealgate.audit.AuditTrail;
import org.dealgate.deal.Deal;
import org.dealgate.deal.DealAccess;
import org.dealgate.deal.Deals;
import org.dealgate.deal.Terms;
import org.dealgate.people.Actor;
import org.dealgate.people.CurrentActor;
import org.dealgate.people.Groups;
import org.dealgate.people.People;
import org.dealgate.people.Permission;
import org.dealgate.people.Person;
import org.dealgate.refusal.Problems;
import org.dealgate.refusal.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What the owner may do to a round that is under way, and who else may be asked in it. */
@Component
class Submission {

    private static final int LONGEST_REASON = 2000;

    private final Deals deals;
    private final Terms terms;
    private final DealAccess access;
    private final People people;
    private final RunningRounds running;
    private final AdditionTable additions;
    private final Parties parties;
    private final Approvers approvers;
    private final AuditTrail audit;
    private final DecisionRules rules;
    private final Recall recall;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Submission(
            Deals deals,
            Terms terms,
            DealAccess access,
            People people,
            RunningRounds running,
            AdditionTable additions,
            Parties parties,
            Approvers approvers,
            AuditTrail audit,
            DecisionRules rules,
            Recall recall,
            ApplicationEventPublisher events,
            Clock clock) {
        this.deals = deals;
        this.terms = terms;
        this.access = access;
        this.people = people;
        this.running = running;
        this.additions = additions;
        this.parties = parties;
        this.approvers = approvers;
        this.audit = audit;
        this.rules = rules;
        this.recall = recall;
        this.events = events;
        this.clock = clock;
    }

    void recall(String dealNumber, @Nullable String reason) {
        tried(dealNumber, "Approval.Recall", () -> takeBack(dealNumber, reason));
    }

    void add(String dealNumber, AddApprover wanted) {
        tried(dealNumber, "Approval.Add", () -> put(dealNumber, wanted));
    }

    /** Leaves a trace of an attempt that was refused. */
    private void tried(String dealNumber, String what, Runnable attempt) {
        try {
            attempt.run();
        } catch (Refusal refusal) {
            audit.refused(
                    dealNumber, what, Map.of("why", refusal.problems().get(0).key()));
            throw refusal;
        }
    }

    private void takeBack(String dealNumber, @Nullable String reason) {
        Deal deal = deals.lock(dealNumber);
        access.requireChange(deal, Permission.CHANGE_DEAL);
        access.requireGoesOn(deal);
        running(dealNumber);
        var problems = new Problems();
        String why = problems.text("reason", reason, LONGEST_REASON);
        problems.refuse();
        events.publishEvent(new ApprovalRequest.Recalled(dealNumber, why));
        recall.replan(dealNumber, Recall.RECALLED);
    }

    private void put(String dealNumber, AddApprover wanted) {
        // before the deal, as whoever changes a person's position holds the person first
        people.holdPositions();
        Deal deal = deals.lock(dealNumber);
        List<ApprovalRequest> asked = current(dealNumber).map(Tally::requests).orElse(List.of());
        int level = level(deal, asked);
        var problems = new Problems();
        String approver = problems.line("approver", wanted.approver(), 100);
        String reason = problems.text("reason", wanted.reason(), LONGEST_REASON);
        if (wanted.place() == null) {
            problems.add("place", "approval.addition.place");
        }
        if (problems.none()) {
            check(problems, deal, asked, approver);
        }
        problems.refuse();
        Place place = Objects.requireNonNull(wanted.place());
        var addition = new Addition(
                dealNumber,
                level,
                place,
                approver,
                reason,
                CurrentActor.get().id(),
                clock.instant().truncatedTo(ChronoUnit.MICROS));
        additions.put(addition);
        events.publishEvent(new Addition.Added(addition));
        recall.replan(dealNumber, Recall.APPROVER_ADDED);
    }

    private void check(Problems problems, Deal deal, List<ApprovalRequest> asked, String approver) {
        Optional<Person> person = people.find(approver).filter(p -> p.active() && p.isIn(Groups.EXECUTIVES));
        if (person.isEmpty()) {
            problems.add("approver", "approval.addition.no-executive");
        } else if (parties.to(deal).contains(approver)) {
            problems.add("approver", "approval.addition.party");
        } else if (!reaches(deal, approver)) {
            problems.add("approver", "approval.addition.beyond-limit");
        } else if (asked.stream()
                .anyMatch(r -> r.state() != ApprovalRequest.State.REVOKED
                        && (approver.equals(r.approver()) || approver.equals(r.decidedBy())))) {
            problems.add("approver", "approval.addition.asked-already");
        }
    }

    private boolean reaches(Deal deal, String approver) {
        return terms.current(deal.number())
                .filter(offered -> approvers
                        .of(deal, offered)
                        .find(Approvers.PERSON + approver, Set.of())
                        .isPresent())
                .isPresent();
    }

    /** An approver adds to their own level; whoever may change the deal, to the one that is being asked. */
    private int level(Deal deal, List<ApprovalRequest> asked) {
        Actor actor = CurrentActor.get();
        var undecided = asked.stream().filter(ApprovalRequest::isUndecided).toList();
        return undecided.stream()
                .filter(request -> rules.isAddressee(deal, request, actor.id()))
                .findFirst()
                .or(() -> {
                    access.requireChange(deal, Permission.CHANGE_DEAL);
                    return undecided.stream().min(Comparator.comparing(ApprovalRequest::level));
                })
                .map(ApprovalRequest::level)
                .orElseThrow(() -> Refusal.conflict("approval.no-round"));
    }

    private Tally running(String dealNumber) {
        return current(dealNumber).orElseThrow(() -> Refusal.conflict("approval.no-round"));
    }

    private Optional<Tally> current(String dealNumber) {
        return running.of(dealNumber)
                .filter(tally -> tally.requests().stream().anyMatch(ApprovalRequest::isUndecided)
                        && !tally.outcome().stopped());
    }

    /** What would not be refused to the person. */
    RoundActions actions(Deal deal, Person person) {
        return current(deal.number())
                .map(tally -> {
                    boolean changes = access.mayChange(deal, Permission.CHANGE_DEAL, person);
                    boolean asked = !changes
                            && person.isIn(Groups.EXECUTIVES)
                            && tally.requests().stream()
                                    .filter(ApprovalRequest::isUndecided)
                                    .anyMatch(request -> rules.isAddressee(deal, request, person.id()));
                    return new RoundActions(changes, changes || asked);
                })
                .orElse(RoundActions.NONE);
    }
}
