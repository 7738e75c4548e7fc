package org.dealgate.deal;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.dealgate.account.Account;
import org.dealgate.account.Accounts;
import org.dealgate.money.Money;
import org.dealgate.people.CurrentActor;
import org.dealgate.people.Groups;
import org.dealgate.people.People;
import org.dealgate.people.Person;
import org.dealgate.refusal.Problems;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** How deals come into being: opened by a person, or brought in from a CRM. */
@Component
class Opening {

    private final DealRows deals;
    private final Accounts accounts;
    private final People people;
    private final TermsWriting terms;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Opening(
            DealRows deals,
            Accounts accounts,
            People people,
            TermsWriting terms,
            ApplicationEventPublisher events,
            Clock clock) {
        this.deals = deals;
        this.accounts = accounts;
        this.people = people;
        this.terms = terms;
        this.events = events;
        this.clock = clock;
    }

    Deal open(OpenDeal cmd) {
        var problems = new Problems();
        String title = problems.line("title", cmd.title(), 200);
        String account = problems.line("account", cmd.account(), 200);
        String opportunity = problems.optionalLine("crmOpportunityId", cmd.crmOpportunityId(), 100);
        DealRules.expectedClose(problems, cmd.expectedClose());
        String assistant = problems.optionalLine("assistant", cmd.assistant(), 100);
        TermsBody body = new TermsRules(problems, false).check(cmd.terms(), List.of());
        String owner = owner(problems, cmd.owner());
        if (assistant != null) {
            member(problems, "assistant", assistant, Groups.ACCOUNT_ASSISTANTS);
        }
        problems.refuse();
        if (opportunity != null) {
            deals.numberOfCrmOpportunity(opportunity).ifPresent(number -> {
                throw DealRows.taken("deal.crm-opportunity.known", opportunity, number);
            });
        }
        Deal deal = create(title, account, owner, body.currency());
        deal.describe(title, cmd.expectedClose());
        deal.assign(owner, assistant);
        deal.comeFrom(CrmOrigin.openedHere(opportunity));
        return insert(deal, body, today());
    }

    /** A row that is still running in the CRM becomes a running deal. */
    Deal openImported(ImportedDeal row) {
        var problems = new Problems();
        TermsBody body = checked(problems, row);
        problems.refuse();
        Deal deal = create(row.title(), row.account(), row.owner(), body.currency());
        deal.describe(row.title().strip(), row.expectedClose());
        deal.comeFrom(CrmOrigin.of(row));
        return insert(deal, body, today());
    }

    /** A row that has ended in the CRM becomes a finished deal. */
    Deal importFinished(ImportedDeal row, ImportedDeal.End end) {
        var problems = new Problems();
        TermsBody body = checked(problems, row);
        String reason = end.outcome() == Outcome.WON ? null : problems.text("reason", end.reason(), 4000);
        problems.refuse();
        Deal deal = create(row.title(), row.account(), row.owner(), body.currency());
        deal.describe(row.title().strip(), row.expectedClose());
        deal.comeFrom(CrmOrigin.of(row));
        deal.begun(atStartOf(row.openedOn() == null ? end.on() : row.openedOn()));
        deal.end(
                switch (end.outcome()) {
                    case WON -> Ending.won(null, end.on());
                    case LOST -> Ending.lost(String.valueOf(reason), null);
                    case WITHDRAWN -> Ending.open().withdrawn(String.valueOf(reason));
                });
        deal.close(atStartOf(end.on()));
        TermsVersion offered = terms.offer(deal, body, end.on());
        terms.write(deals.insert(deal), offered);
        events.publishEvent(new Deal.Imported(
                deal.number(), deal.title(), deal.account().name(), end.outcome(), row.crmOpportunityId()));
        return deal;
    }

    private Deal create(String title, String account, String owner, String currency) {
        Account customer = accounts.findOrCreate(account);
        String number = deals.nextNumber(Year.from(today()));
        return new Deal(number, title, customer, owner, currency, CurrentActor.get(), now());
    }

    private Deal insert(Deal deal, TermsBody body, LocalDate rateOf) {
        TermsVersion offered = terms.offer(deal, body, rateOf);
        terms.write(deals.insert(deal), offered);
        events.publishEvent(new Deal.Opened(
                deal.number(),
                deal.title(),
                deal.account().name(),
                deal.owner(),
                deal.crm().imported(),
                offered.fingerprint(),
                deal.value().map(Money::toString).orElse(null)));
        return deal;
    }

    private TermsBody checked(Problems problems, ImportedDeal row) {
        problems.line("title", row.title(), 200);
        problems.line("account", row.account(), 200);
        problems.line("crmOpportunityId", row.crmOpportunityId(), 100);
        problems.optionalLine("crmOwner", row.crmOwner(), 200);
        DealRules.expectedClose(problems, row.expectedClose());
        return new TermsRules(problems, true).check(row.terms(), List.of());
    }

    private String owner(Problems problems, @Nullable String given) {
        String owner = problems.optionalLine("owner", given, 100);
        String named = owner == null ? CurrentActor.get().id() : owner;
        member(problems, "owner", named, Groups.ACCOUNT_MANAGERS);
        return named;
    }

    private void member(Problems problems, String field, String id, String group) {
        if (people.find(id).filter(Person::active).filter(p -> p.isIn(group)).isEmpty()) {
            problems.add(field, "deal." + field + ".unfit", id);
        }
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static Instant atStartOf(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
