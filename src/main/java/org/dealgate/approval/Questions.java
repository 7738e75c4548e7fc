package org.dealgate.approval;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.dealgate.deal.Deal;
import org.dealgate.deal.Deals;
import org.dealgate.notification.Mail;
import org.dealgate.notification.Outbox;
import org.dealgate.people.CurrentActor;
import org.dealgate.people.People;
import org.dealgate.people.Person;
import org.dealgate.refusal.Problems;
import org.dealgate.refusal.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What approvers want to know before they decide. Meanwhile their request waits, and so does its service time. */
@Component
class Questions {

    private static final int LONGEST_ANSWER = 4000;

    private final QuestionTable questions;
    private final ApprovalTable requests;
    private final ApprovalLinks links;
    private final ServiceTime time;
    private final Deals deals;
    private final People people;
    private final Outbox outbox;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Questions(
            QuestionTable questions,
            ApprovalTable requests,
            ApprovalLinks links,
            ServiceTime time,
            Deals deals,
            People people,
            Outbox outbox,
            ApplicationEventPublisher events,
            Clock clock) {
        this.questions = questions;
        this.requests = requests;
        this.links = links;
        this.time = time;
        this.deals = deals;
        this.people = people;
        this.outbox = outbox;
        this.events = events;
        this.clock = clock;
    }

    void put(ApprovalRequest request, Verdict verdict) {
        Instant now = now();
        requests.paused(request.id(), time.used(request));
        links.close(List.of(request.id()), now);
        outbox.cancelAbout(request.dealNumber(), Asking.about(request));
        Question question = questions.insert(
                request.id(), String.valueOf(verdict.reason()), verdict.actor().id(), now);
        outbox.enqueue(mail(deals.get(request.dealNumber()), question));
        CurrentActor.as(verdict.actor(), () -> events.publishEvent(new Question.Put(request.dealNumber(), question)));
    }

    /** What the request's approver wants to know; empty where nothing is open. */
    List<Question> of(ApprovalRequest request) {
        return questions.of(request.id());
    }

    void answer(ApprovalRequest request, @Nullable String answer) {
        if (request.state() != ApprovalRequest.State.PAUSED) {
            throw Refusal.conflict("approval.question.closed");
        }
        var problems = new Problems();
        String given = problems.text("answer", answer, LONGEST_ANSWER);
        problems.refuse();
        Question answered =
                questions.answer(request.id(), given, CurrentActor.get().id(), now());
        events.publishEvent(new Question.Answered(request.dealNumber(), answered));
    }

    private Mail mail(Deal deal, Question question) {
        String asker = people.find(question.askedBy()).map(Person::name).orElse(question.askedBy());
        return new Mail(
                deal.owner(),
                deal.number(),
                "approval-question " + question.id(),
                "approval-question",
                Map.of(
                        "number",
                        deal.number(),
                        "title",
                        deal.title(),
                        "account",
                        deal.account().name(),
                        "actor",
                        asker,
                        "text",
                        question.question(),
                        "path",
                        "/deals/" + deal.number()));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
