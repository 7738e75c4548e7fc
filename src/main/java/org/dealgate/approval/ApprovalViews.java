package org.dealgate.approval;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.dealgate.approval.ApprovalView.QuestionLine;
import org.dealgate.blocker.Blocker;
import org.dealgate.blocker.BlockerText;
import org.dealgate.blocker.Blockers;
import org.dealgate.deal.Deal;
import org.dealgate.deal.Deals;
import org.dealgate.deal.Terms;
import org.dealgate.deal.TermsVersion;
import org.dealgate.people.People;
import org.dealgate.refusal.Refusal;
import org.dealgate.stakeholder.Coverage;
import org.dealgate.stakeholder.Stakeholders;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gathers what an approver must know, from the terms version that is asked about. */
@Component
class ApprovalViews {

    private final Deals deals;
    private final Terms terms;
    private final People people;
    private final ApprovalTable requests;
    private final QuestionTable questions;
    private final Blockers blockers;
    private final BlockerText blockerTexts;
    private final Stakeholders stakeholders;
    private final Headline headline;
    private final BuyingCentreSummary buyingCentre;
    private final EarlierTerms earlier;
    private final OtherDeciders others;
    private final Offering offering;

    ApprovalViews(
            Deals deals,
            Terms terms,
            People people,
            ApprovalTable requests,
            QuestionTable questions,
            Blockers blockers,
            BlockerText blockerTexts,
            Stakeholders stakeholders,
            Headline headline,
            BuyingCentreSummary buyingCentre,
            EarlierTerms earlier,
            OtherDeciders others,
            Offering offering) {
        this.deals = deals;
        this.terms = terms;
        this.people = people;
        this.requests = requests;
        this.questions = questions;
        this.blockers = blockers;
        this.blockerTexts = blockerTexts;
        this.stakeholders = stakeholders;
        this.headline = headline;
        this.buyingCentre = buyingCentre;
        this.earlier = earlier;
        this.others = others;
        this.offering = offering;
    }

    @Transactional(readOnly = true)
    ApprovalView of(ApprovalRequest request, Locale language) {
        String number = request.dealNumber();
        Deal deal = deals.get(number);
        TermsVersion offered = terms.version(number, request.termsVersion())
                .orElseThrow(() -> Refusal.conflict("approval.no-terms", number));
        List<ApprovalRequest> all = requests.of(number);
        List<Blocker> known = blockers.of(number);
        Headline.Weighed weighed = headline.of(deal, offered, known, language);
        List<Question> asked = questions.of(request.id());
        Names names = names(request, all, asked);
        String addressee = request.course().addressee();
        return new ApprovalView(
                request,
                deal.title(),
                deal.account().name(),
                names.of(addressee),
                addressee.equals(request.approver()) ? null : names.of(request.approver()),
                Objects.requireNonNullElse(request.askedAt(), Instant.EPOCH)
                        .atZone(people.get(addressee).timeZone()),
                weighed.facts(),
                weighed.unusual(),
                known.stream()
                        .filter(Blocker::isOpen)
                        .map(blocker -> blockerTexts.of(blocker, language))
                        .toList(),
                buyingCentre.of(new Coverage(stakeholders.of(number), deal.economicBuyerPlan()), language),
                earlier.of(request, offered, all, language).orElse(null),
                others.of(request, all, names, language),
                asked.stream().map(question -> line(question, names)).toList(),
                offering.of(offered, language));
    }

    private Names names(ApprovalRequest request, List<ApprovalRequest> all, List<Question> asked) {
        Stream<@Nullable String> deciders = all.stream()
                .filter(other -> other.round() == request.round())
                .flatMap(other -> Stream.of(other.approver(), other.course().addressee(), other.decidedBy()));
        Stream<@Nullable String> talkers =
                asked.stream().flatMap(question -> Stream.of(question.askedBy(), question.answeredBy()));
        return Names.of(people, Stream.concat(deciders, talkers));
    }

    private static QuestionLine line(Question question, Names names) {
        String answerer = question.answeredBy();
        return new QuestionLine(
                question.question(),
                names.of(question.askedBy()),
                question.answer(),
                answerer == null ? null : names.of(answerer));
    }
}
