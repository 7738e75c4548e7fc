package org.dealgate.approval;

import java.util.List;
import java.util.Optional;
import org.dealgate.approval.ApprovalRequest.State;
import org.dealgate.approval.RoundOutcome.Verdict;
import org.dealgate.deal.Deals;
import org.dealgate.deal.Stage;
import org.dealgate.people.People;
import org.dealgate.refusal.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The approvals of deals: planned from the matrix, asked task by task, decided once each. */
@Service
@Transactional
public class Approvals {

    private static final int DECIDED_SHOWN = 50;

    private final Deals deals;
    private final People people;
    private final RoundTable rounds;
    private final ApprovalTable requests;
    private final RoundPlanning planning;
    private final Asking asking;
    private final Deciding deciding;
    private final Recall recall;

    Approvals(
            Deals deals,
            People people,
            RoundTable rounds,
            ApprovalTable requests,
            RoundPlanning planning,
            Asking asking,
            Deciding deciding,
            Recall recall) {
        this.deals = deals;
        this.people = people;
        this.rounds = rounds;
        this.requests = requests;
        this.planning = planning;
        this.asking = asking;
        this.deciding = deciding;
        this.recall = recall;
    }

    /** Starts a round on the current terms; an earlier one is over. */
    public ApprovalPlan plan(String dealNumber) {
        // before the deal, as whoever changes a person's position holds the person first
        people.holdPositions();
        var deal = deals.lock(dealNumber);
        recall.round(dealNumber, Recall.NEW_ROUND);
        return planning.plan(deal);
    }

    /** The levels of the current round in which somebody is to be asked, lowest first. */
    @Transactional(readOnly = true)
    public List<Integer> levels(String dealNumber) {
        return asked(dealNumber).stream().map(ApprovalRequest::level).distinct().toList();
    }

    /** Ids of the requests to ask in one level of the current round. */
    @Transactional(readOnly = true)
    public List<String> requests(String dealNumber, int level) {
        return asked(dealNumber).stream()
                .filter(r -> r.level() == level)
                .map(r -> String.valueOf(r.id()))
                .toList();
    }

    @Transactional(readOnly = true)
    public String approver(String requestId) {
        return get(requestId).approver();
    }

    @Transactional(readOnly = true)
    public ApprovalRequest get(String requestId) {
        return id(requestId).flatMap(requests::find).orElseThrow(() -> Refusal.notFound("approval.unknown-request"));
    }

    /** The approver's task was created: issues the link and the mail that carries it. */
    public ApprovalRequest ask(String requestId, String taskId) {
        return asking.ask(get(requestId), taskId);
    }

    /**
     * Decides as the current actor, by completing the request's task: for pages and REST.
     *
     * @throws Refusal when the actor may not, or it is decided already
     */
    public ApprovalRequest decide(
            String requestId, Decision decision, @Nullable String reason, @Nullable Stage returnTo) {
        deciding.decide(get(requestId), decision, reason, returnTo);
        return get(requestId);
    }

    /**
     * The task is being completed by the current actor, through whatever door: checks everything and records the decision.
     *
     * @throws Refusal when the actor may not, or it is decided already; the task must stay as it is
     */
    public void record(String taskId, Decision decision, @Nullable String reason, @Nullable Stage returnTo) {
        deciding.record(byTask(taskId), decision, reason, returnTo);
    }

    /** For the door that refused to complete a sign-off task before it came to {@link #record}. */
    public void refused(String taskId, Refusal refusal) {
        requests.byTask(taskId).ifPresent(request -> deciding.refused(request, null, refusal));
    }

    @Transactional(readOnly = true)
    public RoundOutcome outcome(String dealNumber) {
        Round round = rounds.current(dealNumber).filter(r -> !r.ended()).orElse(null);
        if (round == null) {
            return new RoundOutcome(Verdict.OPEN, null);
        }
        var asked = requests.ofRound(dealNumber, round.number());
        for (ApprovalRequest request : asked) {
            if (request.decision() == Decision.REJECT) {
                return new RoundOutcome(Verdict.REJECTED, null);
            }
            if (request.decision() == Decision.RETURN) {
                return new RoundOutcome(Verdict.RETURNED, request.returnTo());
            }
        }
        boolean approved = round.gaps().isEmpty() && asked.stream().allMatch(r -> r.state() == State.DECIDED);
        return new RoundOutcome(approved ? Verdict.APPROVED : Verdict.OPEN, null);
    }

    /** @param why {@code terms-changed} or {@code withdrawn} */
    public void revokeOpen(String dealNumber, String why) {
        recall.round(dealNumber, why);
    }

    /** All rounds' requests in the order in which they were planned. */
    @Transactional(readOnly = true)
    public List<ApprovalRequest> of(String dealNumber) {
        return requests.of(dealNumber);
    }

    @Transactional(readOnly = true)
    public List<ApprovalRequest> openFor(String personId) {
        return requests.openFor(personId);
    }

    /** The latest ones first. */
    @Transactional(readOnly = true)
    public List<ApprovalRequest> decidedBy(String personId) {
        return requests.decidedBy(personId, DECIDED_SHOWN);
    }

    /** The same while the round lasts: the engine reads the list again for each of its items. */
    private List<ApprovalRequest> asked(String dealNumber) {
        return rounds.current(dealNumber).filter(round -> !round.ended()).stream()
                .flatMap(round -> requests.ofRound(dealNumber, round.number()).stream())
                .filter(request -> request.standsFrom() == null)
                .toList();
    }

    private ApprovalRequest byTask(String taskId) {
        return requests.byTask(taskId).orElseThrow(() -> Refusal.notFound("approval.unknown-request"));
    }

    private static Optional<Long> id(String requestId) {
        try {
            return Optional.of(Long.valueOf(requestId));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
