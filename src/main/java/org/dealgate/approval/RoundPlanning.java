package org.dealgate.approval;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dealgate.deal.Deal;
import org.dealgate.deal.Terms;
import org.dealgate.deal.TermsVersion;
import org.dealgate.refusal.Refusal;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Turns what the matrix demands into a round of people to ask. */
@Component
class RoundPlanning {

    // the engine behind it is built with delegates that call us
    private final ObjectProvider<ApprovalMatrix> matrix;
    private final MatrixFacts facts;
    private final Terms terms;
    private final Parties parties;
    private final StandingApprovals standing;
    private final Approvers approvers;
    private final AdditionTable additions;
    private final Conditions conditions;
    private final RoundTable rounds;
    private final ApprovalTable requests;
    private final PlanTable plans;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RoundPlanning(
            ObjectProvider<ApprovalMatrix> matrix,
            MatrixFacts facts,
            Terms terms,
            Parties parties,
            StandingApprovals standing,
            Approvers approvers,
            AdditionTable additions,
            Conditions conditions,
            RoundTable rounds,
            ApprovalTable requests,
            PlanTable plans,
            ApplicationEventPublisher events,
            Clock clock) {
        this.matrix = matrix;
        this.facts = facts;
        this.terms = terms;
        this.parties = parties;
        this.standing = standing;
        this.approvers = approvers;
        this.additions = additions;
        this.conditions = conditions;
        this.rounds = rounds;
        this.requests = requests;
        this.plans = plans;
        this.events = events;
        this.clock = clock;
    }

    ApprovalPlan plan(Deal deal) {
        Draft draft = draft(deal);
        TermsVersion offered = draft.offered();
        int number = rounds.current(deal.number()).map(Round::number).orElse(0) + 1;
        var round = new Round(
                deal.number(),
                number,
                offered.version(),
                offered.fingerprint(),
                draft.assignment().gaps(),
                draft.assignment().levels(),
                null);
        rounds.insert(round, draft, now());
        List<ApprovalRequest> planned = draft.assignment().planned().stream()
                .map(one -> plans.insert(round, one))
                .toList();
        lapse(deal, draft);
        spare(round, planned);
        var plan = new ApprovalPlan(deal.number(), number, offered.version(), planned, round.gaps());
        events.publishEvent(new ApprovalRequest.Planned(plan));
        return plan;
    }

    /** Where enough approvals stand already, nobody else of the level is asked. */
    private void spare(Round round, List<ApprovalRequest> planned) {
        var tally = new Tally(round, planned);
        List<Long> spared = planned.stream()
                .filter(request -> request.isUndecided() && !request.added() && tally.done(request.level()))
                .map(ApprovalRequest::id)
                .toList();
        requests.revoke(spared, Recall.SATISFIED, now());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** What an approval demanded that does not stand is demanded no longer. */
    private void lapse(Deal deal, Draft draft) {
        var standing = draft.assignment().planned().stream()
                .flatMap(one -> Stream.ofNullable(one.standing()))
                .map(stands -> stands.approved().id())
                .collect(Collectors.toSet());
        requests.of(deal.number()).stream()
                .filter(r -> r.decision() == Decision.APPROVE_WITH_CONDITIONS && r.standsFrom() == null)
                .filter(r -> !standing.contains(r.id()))
                .forEach(conditions::lapse);
    }

    /**
     * Who would be asked if the round began now; changes nothing.
     *
     * @param input what the matrix was asked
     */
    record Draft(TermsVersion offered, MatrixInput input, Demand demand, Assignment assignment) {}

    Draft draft(Deal deal) {
        TermsVersion offered =
                terms.current(deal.number()).orElseThrow(() -> Refusal.conflict("approval.no-terms", deal.number()));
        MatrixInput input = facts.of(deal, offered);
        Demand demand = matrix.getObject().demanded(input);
        if (demand.approvals().isEmpty()) {
            throw Refusal.conflict("approval.matrix-empty", deal.number());
        }
        Set<String> barred = parties.to(deal);
        Approvers.ForDeal may = approvers.of(deal, offered);
        var assignment = new Assignment(may, demand, additions.of(deal.number()), barred);
        var offer = new Offer(offered, input, assignment.listed(), barred, may);
        assignment.assign(standing.of(standing.past(deal.number()), offer, assignment.wanted()));
        return new Draft(offered, input, demand, assignment);
    }
}
