package org.dealgate.approval;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.dealgate.deal.Deal;
import org.dealgate.deal.Deals;
import org.dealgate.deal.Stage;
import org.dealgate.people.Person;
import org.dealgate.refusal.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The approvals of deals: who decides what, what is asked back, and what became of it. */
@Service
@Transactional
public class Approvals {

    private final Deals deals;
    private final ApprovalTable requests;
    private final Deciding deciding;
    private final DecisionRules rules;
    private final Questions questions;
    private final Submission submission;
    private final Briefing briefing;
    private final Recall recall;

    Approvals(
            Deals deals,
            ApprovalTable requests,
            Deciding deciding,
            DecisionRules rules,
            Questions questions,
            Submission submission,
            Briefing briefing,
            Recall recall) {
        this.deals = deals;
        this.requests = requests;
        this.deciding = deciding;
        this.rules = rules;
        this.questions = questions;
        this.submission = submission;
        this.briefing = briefing;
        this.recall = recall;
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

    /** @param why {@code terms-changed} or {@code withdrawn} */
    public void revokeOpen(String dealNumber, String why) {
        recall.round(dealNumber, why);
    }

    /** All rounds' requests in the order in which they were planned. */
    @Transactional(readOnly = true)
    public List<ApprovalRequest> of(String dealNumber) {
        return requests.of(dealNumber);
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
