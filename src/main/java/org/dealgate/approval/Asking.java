package org.dealgate.approval;

import java.time.Clock;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
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

    private final Deals deals;
    private final Terms terms;
    private final People people;
    private final ApprovalTable requests;
    private final ApprovalLinks links;
    private final TermsFacts facts;
    private final Outbox outbox;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final ApprovalProperties properties;

    Asking(
            Deals deals,
            Terms terms,
            People people,
            ApprovalTable requests,
            ApprovalLinks links,
            TermsFacts facts,
            Outbox outbox,
            ApplicationEventPublisher events,
            Clock clock,
            ApprovalProperties properties) {
        this.deals = deals;
        this.terms = terms;
        this.people = people;
        this.requests = requests;
        this.links = links;
        this.facts = facts;
        this.outbox = outbox;
        this.events = events;
        this.clock = clock;
        this.properties = properties;
    }

    ApprovalRequest ask(ApprovalRequest planned, String taskId) {
        Person approver = people.get(planned.approver());
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Instant expires = now.plus(properties.linkValidity());
        ApprovalRequest open = requests.asked(planned.id(), taskId, approver.email(), now);
        String token = links.issue(open, now, expires);
        outbox.enqueue(mail(open, approver, token, expires));
        events.publishEvent(new ApprovalRequest.Asked(open, expires));
        return open;
    }

    private Mail mail(ApprovalRequest request, Person approver, String token, Instant expires) {
        Deal deal = deals.get(request.dealNumber());
        TermsVersion offered = terms.version(request.dealNumber(), request.termsVersion())
                .orElseThrow(() -> Refusal.conflict("approval.no-terms", request.dealNumber()));
        Locale language = approver.language();
        var rows = new LinkedHashMap<>(facts.of(deal, offered, language));
        String others = others(request);
        if (!others.isEmpty()) {
            rows.put("approval.fact.others", others);
        }
        String until = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(language)
                .format(ZonedDateTime.ofInstant(expires, approver.timeZone()));
        return new Mail(
                approver.id(),
                deal.number(),
                "approval-request " + request.id(),
                TEMPLATE,
                Map.of(
                        "number", deal.number(),
                        "title", deal.title(),
                        "account", deal.account().name(),
                        "stage", deal.stage().name(),
                        "detail", until + " (" + approver.timeZone() + ")",
                        "path", "/a/" + token,
                        "facts", rows));
    }

    private String others(ApprovalRequest request) {
        return requests.ofRound(request.dealNumber(), request.round()).stream()
                .filter(other -> other.id() != request.id())
                .map(other -> people.find(other.approver()).map(Person::name).orElse(other.approver()))
                .collect(Collectors.joining(", "));
    }
}
