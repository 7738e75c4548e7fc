package org.dealgate.approval;

import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.dealgate.blocker.Blockers;
import org.dealgate.deal.Deal;
import org.dealgate.deal.Deals;
import org.dealgate.deal.Terms;
import org.dealgate.deal.TermsVersion;
import org.dealgate.notification.Mail;
import org.dealgate.notification.Outbox;
import org.dealgate.people.People;
import org.dealgate.people.Person;
import org.dealgate.refusal.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Puts a request to its approver: the task is there, a link is issued, the mail that carries it waits in the outbox. */
@Component
class Asking {

    static final String TEMPLATE = "approval-request";
    static final String REMINDER = "approval-reminder";

    private static final String UNREACHED = "approval-unreached";

    private final Deals deals;
    private final Terms terms;
    private final People people;
    private final StandIns standIns;
    private final ApprovalTable requests;
    private final QuestionTable questions;
    private final ApprovalLinks links;
    private final TermsFacts facts;
    private final Headline headline;
    private final Blockers blockers;
    private final Outbox outbox;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final ApprovalProperties properties;

    Asking(
            Deals deals,
            Terms terms,
            People people,
            StandIns standIns,
            ApprovalTable requests,
            QuestionTable questions,
            ApprovalLinks links,
            TermsFacts facts,
            Headline headline,
            Blockers blockers,
            Outbox outbox,
            ApplicationEventPublisher events,
            Clock clock,
            ApprovalProperties properties) {
        this.deals = deals;
        this.terms = terms;
        this.people = people;
        this.standIns = standIns;
        this.requests = requests;
        this.questions = questions;
        this.links = links;
        this.facts = facts;
        this.headline = headline;
        this.blockers = blockers;
        this.outbox = outbox;
        this.events = events;
        this.clock = clock;
        this.properties = properties;
    }

    /** What the dedupe key of every mail about the request begins with. */
    static String about(ApprovalRequest request) {
        return TEMPLATE + " " + request.id() + " ";
    }

    /** Who is asked: the approver, or who stands in for them today. */
    Person addressee(ApprovalRequest request, Deal deal) {
        return standIns.of(request, deal).map(StandIn::person).orElseGet(() -> people.get(request.approver()));
    }

    ApprovalRequest ask(ApprovalRequest request, String taskId) {
        Deal deal = deals.get(request.dealNumber());
        Person addressee = addressee(request, deal);
        Instant now = now();
        ApprovalRequest open = requests.asked(request.id(), taskId, addressee.id(), addressee.email(), now);
        Instant expires = send(deal, open, addressee, TEMPLATE, now);
        events.publishEvent(new ApprovalRequest.Asked(open, expires));
        return open;
    }

    /** Who is to be asked now, in place of whom was asked; the time that was given runs on. */
    void askInstead(ApprovalRequest open, Person addressee) {
        Deal deal = deals.get(open.dealNumber());
        ApprovalRequest readdressed = requests.readdressed(open.id(), addressee.id(), addressee.email());
        Instant expires = send(deal, readdressed, addressee, TEMPLATE, now());
        events.publishEvent(new ApprovalRequest.Asked(readdressed, expires));
    }

    /** The same approver again, by a new link. */
    void remind(ApprovalRequest open) {
        Deal deal = deals.get(open.dealNumber());
        Instant expires = send(deal, open, people.get(open.course().addressee()), REMINDER, now());
        events.publishEvent(new ApprovalRequest.Reminded(open, expires));
    }

    /** Nobody may be asked in the approver's place: the owner may add somebody, or call. */
    void tellOwner(ApprovalRequest request, Deal deal) {
        outbox.enqueue(new Mail(
                deal.owner(),
                deal.number(),
                UNREACHED + " " + request.id(),
                UNREACHED,
                Map.of(
                        "number",
                        deal.number(),
                        "title",
                        deal.title(),
                        "account",
                        deal.account().name(),
                        "actor",
                        name(request.approver()),
                        "path",
                        "/deals/" + deal.number())));
    }

    private Instant send(Deal deal, ApprovalRequest open, Person addressee, String template, Instant now) {
        Instant expires = now.plus(properties.linkValidity());
        links.close(List.of(open.id()), now);
        outbox.cancelAbout(open.dealNumber(), about(open));
        String token = links.issue(open, now, expires);
        outbox.enqueue(mail(deal, open, addressee, template, token, now, expires));
        return expires;
    }

    private Mail mail(
            Deal deal,
            ApprovalRequest request,
            Person addressee,
            String template,
            String token,
            Instant now,
            Instant expires) {
        TermsVersion offered = terms.version(request.dealNumber(), request.termsVersion())
                .orElseThrow(() -> Refusal.conflict("approval.no-terms", request.dealNumber()));
        Locale language = addressee.language();
        var rows = new LinkedHashMap<>(facts.of(deal, offered, language));
        if (!addressee.id().equals(request.approver())) {
            rows.put("approval.fact.in-place-of", name(request.approver()));
        }
        Long from = request.course().escalatedFrom();
        if (from != null) {
            requests.find(from).ifPresent(first -> rows.put("approval.fact.instead-of", name(first.approver())));
        }
        List<String> unusual =
                headline.of(deal, offered, blockers.of(deal.number()), language).unusual();
        if (!unusual.isEmpty()) {
            rows.put("approval.unusual", String.join(" ", unusual));
        }
        String others = others(request);
        if (!others.isEmpty()) {
            rows.put("approval.fact.others", others);
        }
        if (template.equals(REMINDER) && request.askedAt() != null) {
            rows.put("approval.fact.asked", time(request.askedAt(), addressee));
        }
        return new Mail(
                addressee.id(),
                deal.number(),
                about(request) + now.toEpochMilli(),
                template,
                Map.of(
                        "number", deal.number(),
                        "title", deal.title(),
                        "account", deal.account().name(),
                        "stage", deal.stage().name(),
                        "text", answered(request, language),
                        "detail", time(expires, addressee) + " (" + addressee.timeZone() + ")",
                        "path", "/a/" + token,
                        "facts", rows));
    }

    /** What the approver wanted to know, and the answer. */
    private String answered(ApprovalRequest request, Locale language) {
        return questions.of(request.id()).stream()
                .filter(question -> question.answer() != null)
                .map(question -> facts.text(
                        "approval.question-and-answer",
                        language,
                        question.question(),
                        question.answer(),
                        name(String.valueOf(question.answeredBy()))))
                .collect(Collectors.joining("\n"));
    }

    private String name(String person) {
        return people.find(person).map(Person::name).orElse(person);
    }

    private static String time(Instant at, Person reader) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(reader.language())
                .withZone(reader.timeZone())
                .format(at);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private String others(ApprovalRequest request) {
        return requests.ofRound(request.dealNumber(), request.round()).stream()
                .filter(other -> other.id() != request.id() && other.state() != ApprovalRequest.State.REVOKED)
                .map(other -> name(other.approver()))
                .collect(Collectors.joining(", "));
    }
}
