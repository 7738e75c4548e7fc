package org.dealgate.approval;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.dealgate.approval.RoundOutcome.Verdict;
import org.dealgate.deal.Deal;
import org.dealgate.deal.Deals;
import org.dealgate.deal.Stage;
import org.dealgate.people.People;
import org.dealgate.people.Person;
import org.dealgate.refusal.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The approvals of deals: planned from the matrix, asked task by task, decided once each. */
@Service
@Transactional
public class Approvals {

    private final Deals deals;
    private final People people;
    private final RoundTable rounds;
    private final ApprovalTable requests;
    private final RoundPlanning planning;
    private final Asking asking;
    private final Deciding deciding;
    private final DecisionRules rules;
    private final Questions questions;
    private final Chasing chasing;
    private final ServiceTime time;
    private final Submission submission;
    private final Briefing briefing;
    private final Recall recall;

    Approvals(
            Deals deals,
            People people,
            RoundTable rounds,
            ApprovalTable requests,
            RoundPlanning planning,
            Asking asking,
            Deciding deciding,
            DecisionRules rules,
            Questions questions,
            Chasing chasing,
            ServiceTime time,
            Submission submission,
            Briefing briefing,
            Recall recall) {
        this.deals = deals;
        this.people = people;
        this.rounds = rounds;
        this.requests = requests;
        this.planning = planning;
        this.asking = asking;
        this.deciding = deciding;
        this.rules = rules;
        this.questions = questions;
        this.chasing = chasing;
        this.time = time;
        this.submission = submission;
        this.briefing = briefing;
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
        return asked(dealNumber).stream().map(r -> r.course().step()).distinct().toList();
    }

    /** Ids of the requests to ask in one step of the current round. */
    @Transactional(readOnly = true)
    public List<String> requests(String dealNumber, int step) {
        return asked(dealNumber).stream()
                .filter(r -> r.course().step() == step)
                .filter(r -> r.taskId() != null || !Recall.NOT_NEEDED.equals(r.revokedWhy()))
                .map(r -> String.valueOf(r.id()))
                .toList();
    }

    /** Who is to be asked: the approver, or who stands in for them today. */
    @Transactional(readOnly = true)
    public String addressee(String requestId) {
        ApprovalRequest request = get(requestId);
        return asking.addressee(request, deals.get(request.dealNumber())).id();
    }

    /** Whether nobody else of the step needs to be asked. */
    @Transactional(readOnly = true)
    public boolean stepDone(String dealNumber, int step) {
        return tally(dealNumber)
                .map(tally -> tally.outcome().stopped()
                        || tally.requests().stream()
                                .filter(r -> r.course().step() == step)
                                .allMatch(r -> tally.done(r.level())))
                .orElse(false);
    }

    /** Whether there is somebody to ask; otherwise it is for {@link #escalate}. */
    @Transactional(readOnly = true)
    public boolean reachable(String requestId) {
        return chasing.reachable(get(requestId));
    }

    @Transactional(readOnly = true)
    public Instant reminderDue(String requestId) {
        return time.reminderDue(get(requestId));
    }

    @Transactional(readOnly = true)
    public Instant due(String requestId) {
        return time.due(get(requestId));
    }

    /** Asks the same person again, by a new link, where nothing is decided yet. */
    public void remind(String requestId) {
        chasing.remind(get(requestId));
    }

    /**
     * The service time has passed, or nobody is there.
     *
     * @return the request to ask now; the same one, revoked, where it has expired
     */
    public ApprovalRequest escalate(String requestId) {
        return chasing.escalate(get(requestId));
    }

    /** The owner's task was created in which the approver's question is answered. */
    public void awaitAnswer(String requestId, String taskId) {
        requests.answeredIn(get(requestId).id(), taskId);
    }

    /** What whoever decides in the task should know before, in the language. */
    @Transactional(readOnly = true)
    public String briefing(String taskId, Locale language) {
        return briefing.of(byTask(taskId), language);
    }

    /** What the approver of the task's request wants to know. */
    @Transactional(readOnly = true)
    public String question(String taskId) {
        return questions.of(byTask(taskId)).stream()
                .filter(question -> question.answer() == null)
                .map(Question::question)
                .findFirst()
                .orElse("");
    }

    /** Answers the question that the task is about; the approver is asked again after that. */
    public void answer(String taskId, @Nullable String answer) {
        ApprovalRequest request = byTask(taskId);
        deals.lock(request.dealNumber());
        questions.answer(get(String.valueOf(request.id())), answer);
    }

    /** Takes the deal back from its approvers, for instance to change what is offered. What was approved stays known. */
    public void recall(String dealNumber, @Nullable String reason) {
        submission.recall(dealNumber, reason);
    }

    /** Whether the owner has taken the deal back, and is to submit it again. */
    @Transactional(readOnly = true)
    public boolean recalled(String dealNumber) {
        return rounds.current(dealNumber)
                .filter(round -> Recall.RECALLED.equals(round.endedWhy()))
                .isPresent();
    }

    /** Has somebody asked whom the matrix does not demand. */
    public void add(String dealNumber, AddApprover added) {
        submission.add(dealNumber, added);
    }

    /** What the person may do to the round that is under way. */
    @Transactional(readOnly = true)
    public RoundActions actions(Deal deal, Person person) {
        return submission.actions(deal, person);
    }

    /** Whether the person may complete the sign-off task. */
    @Transactional(readOnly = true)
    public boolean isAddressee(String taskId, String person) {
        return requests.byTask(taskId)
                .filter(request -> rules.isAddressee(deals.get(request.dealNumber()), request, person))
                .isPresent();
    }

    /** Whether the person may decide the request, or has decided it. */
    @Transactional(readOnly = true)
    public boolean concerns(ApprovalRequest request, String person) {
        return person.equals(request.decidedBy())
                || rules.isAddressee(deals.get(request.dealNumber()), request, person);
    }

    @Transactional(readOnly = true)
    public ApprovalRequest get(String requestId) {
        return find(requestId).orElseThrow(() -> Refusal.notFound("approval.unknown-request"));
    }

    @Transactional(readOnly = true)
    public Optional<ApprovalRequest> find(String requestId) {
        return id(requestId).flatMap(requests::find);
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
    public ApprovalRequest decide(String requestId, Ballot ballot) {
        deciding.decide(get(requestId), ballot);
        return get(requestId);
    }

    /** As {@link #decide(String, Ballot)}. */
    public ApprovalRequest decide(
            String requestId, Decision decision, @Nullable String reason, @Nullable Stage returnTo) {
        return decide(requestId, Ballot.of(decision, reason, returnTo));
    }

    /**
     * The task is being completed by the current actor, through whatever door: checks everything and records the decision.
     *
     * @throws Refusal when the actor may not, or it is decided already; the task must stay as it is
     */
    public void record(String taskId, Ballot ballot) {
        deciding.record(byTask(taskId), ballot);
    }

    /** For the door that refused to complete a sign-off task before it came to {@link #record}. */
    public void refused(String taskId, Refusal refusal) {
        requests.byTask(taskId).ifPresent(request -> deciding.refused(request, null, refusal));
    }

    @Transactional(readOnly = true)
    public RoundOutcome outcome(String dealNumber) {
        return tally(dealNumber).map(Tally::outcome).orElse(new RoundOutcome(Verdict.OPEN, null));
    }

    private Optional<Tally> tally(String dealNumber) {
        return rounds.current(dealNumber)
                .filter(round -> !round.ended())
                .map(round -> new Tally(round, requests.ofRound(dealNumber, round.number())));
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

    /** The same while the round lasts: the engine reads the list again for each of its items. */
    private List<ApprovalRequest> asked(String dealNumber) {
        return rounds.current(dealNumber).filter(round -> !round.ended()).stream()
                .flatMap(round -> requests.ofRound(dealNumber, round.number()).stream())
                .filter(request -> request.standsFrom() == null && !Recall.SATISFIED.equals(request.revokedWhy()))
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
