package org.dealgate.approval;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.dealgate.blocker.Blocker;
import org.dealgate.blocker.BlockerText;
import org.dealgate.blocker.Blockers;
import org.dealgate.deal.Deal;
import org.dealgate.deal.Deals;
import org.dealgate.deal.PaymentTerm;
import org.dealgate.deal.Terms;
import org.dealgate.deal.TermsDocument;
import org.dealgate.deal.TermsLine;
import org.dealgate.deal.TermsVersion;
import org.dealgate.money.Money;
import org.dealgate.people.People;
import org.dealgate.people.Person;
import org.dealgate.refusal.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gathers what an approver must know, from the terms version that is asked about. */
@Component
class ApprovalViews {

    private final Deals deals;
    private final Terms terms;
    private final People people;
    private final ApprovalTable requests;
    private final TermsFacts facts;
    private final Blockers blockers;
    private final BlockerText blockerTexts;

    ApprovalViews(
            Deals deals,
            Terms terms,
            People people,
            ApprovalTable requests,
            TermsFacts facts,
            Blockers blockers,
            BlockerText blockerTexts) {
        this.deals = deals;
        this.terms = terms;
        this.people = people;
        this.requests = requests;
        this.facts = facts;
        this.blockers = blockers;
        this.blockerTexts = blockerTexts;
    }

    @Transactional(readOnly = true)
    ApprovalView of(ApprovalRequest request, Locale language) {
        Deal deal = deals.get(request.dealNumber());
        TermsVersion offered = terms.version(request.dealNumber(), request.termsVersion())
                .orElseThrow(() -> Refusal.conflict("approval.no-terms", request.dealNumber()));
        Person approver = people.get(request.approver());
        return new ApprovalView(
                request,
                deal.title(),
                approver.name(),
                facts.of(deal, offered, language),
                offered.lines().stream().map(l -> line(l, offered, language)).toList(),
                offered.paymentPlan().stream().map(p -> payment(p, language)).toList(),
                Objects.requireNonNullElse(offered.delivery(), ""),
                offered.documents().stream().map(TermsDocument::name).toList(),
                others(request, language),
                openBlockers(request.dealNumber(), language),
                Objects.requireNonNullElse(request.askedAt(), Instant.EPOCH).atZone(approver.timeZone()));
    }

    private List<String> others(ApprovalRequest request, Locale language) {
        return requests.ofRound(request.dealNumber(), request.round()).stream()
                .filter(other -> other.id() != request.id())
                .map(other -> facts.text(
                        "approval.other",
                        language,
                        people.find(other.approver()).map(Person::name).orElse(other.approver()),
                        facts.position(other.position(), language),
                        other.level()))
                .toList();
    }

    private List<String> openBlockers(String dealNumber, Locale language) {
        return blockers.of(dealNumber).stream()
                .filter(Blocker::isOpen)
                .map(blocker -> blockerTexts.of(blocker, language))
                .toList();
    }

    private String line(TermsLine line, TermsVersion offered, Locale language) {
        return line.netPrice() == null
                ? facts.text("approval.line.unpriced", language, line.quantity(), line.item())
                : facts.text(
                        "approval.line",
                        language,
                        line.quantity(),
                        line.item(),
                        facts.money(new Money(line.netPrice(), offered.currency()), language));
    }

    private String payment(PaymentTerm part, Locale language) {
        return facts.text(
                "approval.payment",
                language,
                part.percent().stripTrailingZeros().toPlainString(),
                part.label(),
                part.dueDays());
    }
}
