package org.dealgate.approval;

import java.time.Instant;
import java.util.List;
import org.dealgate.approval.RoundOutcome.Verdict;
import org.dealgate.deal.Deals;
import org.dealgate.people.People;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a deal's process does with its round of approvals: plan it, ask one step after the other, chase, conclude. */
@Service
@Transactional
public class ApprovalRounds {

    private final Approvals approvals;
    private final Deals deals;
    private final People people;
    private final RoundTable rounds;
    private final RunningRounds running;
    private final RoundPlanning planning;
    private final Asking asking;
    private final Chasing chasing;
    private final ServiceTime time;
    private final Recall recall;

    ApprovalRounds(
            Approvals approvals,
            Deals deals,
            People people,
            RoundTable rounds,
            RunningRounds running,
            RoundPlanning planning,
            Asking asking,
            Chasing chasing,
            ServiceTime time,
            Recall recall) {
        this.approvals = approvals;
        this.deals = deals;
        this.people = people;
        this.rounds = rounds;
        this.running = running;
        this.planning = planning;
        this.asking = asking;
        this.chasing = chasing;
        this.time = time;
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

    /** The steps of the current round in which somebody is to be asked, the first one first. */
    @Transactional(readOnly = true)
    public List<Integer> steps(String dealNumber) {
        return running.of(dealNumber).map(Tally::steps).orElse(List.of());
    }

    /** Ids of the requests to ask in one step of the current round. */
    @Transactional(readOnly = true)
    public List<String> requests(String dealNumber, int step) {
        return running.of(dealNumber).stream()
                .flatMap(tally -> tally.asked(step).stream())
                .map(r -> String.valueOf(r.id()))
                .toList();
    }

    /** Who is to be asked: the approver, or who stands in for them today. */
    @Transactional(readOnly = true)
    public String addressee(String requestId) {
        ApprovalRequest request = approvals.get(requestId);
        return asking.addressee(request, deals.get(request.dealNumber())).id();
    }

    /** Whether nobody else of the step needs to be asked. */
    @Transactional(readOnly = true)
    public boolean stepDone(String dealNumber, int step) {
        return running.of(dealNumber).map(tally -> tally.stepDone(step)).orElse(false);
    }

    /** Whether there is somebody to ask; otherwise it is for {@link #escalate}. */
    @Transactional(readOnly = true)
    public boolean reachable(String requestId) {
        return chasing.reachable(approvals.get(requestId));
    }

    @Transactional(readOnly = true)
    public Instant reminderDue(String requestId) {
        return time.reminderDue(approvals.get(requestId));
    }

    @Transactional(readOnly = true)
    public Instant due(String requestId) {
        return time.due(approvals.get(requestId));
    }

    /** The approver's task was created: issues the link and the mail that carries it. */
    public ApprovalRequest ask(String requestId, String taskId) {
        return asking.ask(approvals.get(requestId), taskId);
    }

    /** Asks the same person again, by a new link, where nothing is decided yet. */
    public void remind(String requestId) {
        chasing.remind(approvals.get(requestId));
    }

    /**
     * The service time has passed, or nobody is there.
     *
     * @return the request to ask now; the same one, revoked, where it has expired
     */
    public ApprovalRequest escalate(String requestId) {
        return chasing.escalate(approvals.get(requestId));
    }

    @Transactional(readOnly = true)
    public RoundOutcome outcome(String dealNumber) {
        return running.of(dealNumber).map(Tally::outcome).orElse(new RoundOutcome(Verdict.OPEN, null));
    }

    /** Whether the owner has taken the deal back, and is to submit it again. */
    @Transactional(readOnly = true)
    public boolean recalled(String dealNumber) {
        return rounds.current(dealNumber)
                .filter(round -> Recall.RECALLED.equals(round.endedWhy()))
                .isPresent();
    }
}
