package org.dealgate.approval;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.dealgate.approval.authority.Authorities;
import org.dealgate.approval.authority.Limit;
import org.dealgate.deal.Deal;
import org.dealgate.deal.DealAccess;
import org.dealgate.deal.Stage;
import org.dealgate.deal.Terms;
import org.dealgate.deal.TermsVersion;
import org.dealgate.people.Actor;
import org.dealgate.people.People;
import org.dealgate.people.Person;
import org.dealgate.refusal.Blank;
import org.dealgate.refusal.Problems;
import org.dealgate.refusal.Refusal;
import org.dealgate.refusal.Refusal.Kind;
import org.dealgate.refusal.Refusal.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The one check that every decision passes, whatever its door. The deal's row is held while it runs. */
@Component
class DecisionRules {

    static final int LONGEST_REASON = 2000;

    private final People people;
    private final DealAccess access;
    private final Terms terms;
    private final Parties parties;
    private final StandIns standIns;
    private final Authorities authorities;
    private final ApprovalTable requests;

    DecisionRules(
            People people,
            DealAccess access,
            Terms terms,
            Parties parties,
            StandIns standIns,
            Authorities authorities,
            ApprovalTable requests) {
        this.people = people;
        this.access = access;
        this.terms = terms;
        this.parties = parties;
        this.standIns = standIns;
        this.authorities = authorities;
        this.requests = requests;
    }

    /** @throws Refusal when the actor may not decide this, or not any more, or not like this */
    Verdict check(Deal deal, ApprovalRequest request, Actor actor, Ballot ballot) {
        Optional<StandIn> standIn = requireAddressee(deal, request, actor);
        requireOpen(request);
        access.requireGoesOn(deal);
        requireNotTwice(request, actor);
        requireAuthority(deal, request);
        requireSameTerms(request);
        Grant grant = grant(request, standIn);
        if (ballot.decision().approves()) {
            requireWithinLimit(deal, grant);
        }
        Actor acting = standIn.isPresent() ? new Actor(actor.id(), actor.channel(), request.approver()) : actor;
        return verdict(acting, ballot, grant);
    }

    /** Whether the person is whom the approval is asked of, or stands in for them now. */
    boolean isAddressee(Deal deal, ApprovalRequest request, String person) {
        return request.approver().equals(person)
                || standIns.as(person, request, deal).isPresent();
    }

    private Optional<StandIn> requireAddressee(Deal deal, ApprovalRequest request, Actor actor) {
        if (request.approver().equals(actor.id())) {
            return Optional.empty();
        }
        Optional<StandIn> standIn = standIns.as(actor.id(), request, deal);
        if (standIn.isEmpty()) {
            throw Refusal.notAllowed("approval.not-addressee");
        }
        return standIn;
    }

    private void requireOpen(ApprovalRequest request) {
        switch (request.state()) {
            case OPEN -> {}
            case PLANNED -> throw Refusal.conflict("approval.not-asked-yet");
            case PAUSED -> throw Refusal.conflict("approval.waits-for-answer");
            case DECIDED -> throw Refusal.conflict("approval.decided-already");
            case REVOKED -> throw withDifference(Kind.GONE, "approval.revoked." + request.revokedWhy(), request);
        }
    }

    private void requireNotTwice(ApprovalRequest request, Actor actor) {
        boolean decidedAlready = requests.ofRound(request.dealNumber(), request.round()).stream()
                .anyMatch(other -> other.id() != request.id() && actor.id().equals(other.decidedBy()));
        if (decidedAlready) {
            throw Refusal.notAllowed("approval.not-twice");
        }
    }

    private void requireAuthority(Deal deal, ApprovalRequest request) {
        boolean stillHolds = people.find(request.approver())
                .filter(p -> Approvers.mayApproveAs(p, request.position()))
                .isPresent();
        if (!stillHolds) {
            throw Refusal.notAllowed("approval.no-authority", request.position());
        }
        if (parties.to(deal).contains(request.approver())) {
            throw Refusal.notAllowed("approval.own-deal");
        }
    }

    private Grant grant(ApprovalRequest request, Optional<StandIn> standIn) {
        Limit own = authorities.limitOf(people.get(request.approver()), request.position());
        return standIn.map(other -> {
                    Person person = other.person();
                    Limit theirs = authorities.limitOf(person, Objects.requireNonNullElse(person.position(), ""));
                    return new Grant(own.stricter(other.delegation().limit()).stricter(theirs), other.delegation());
                })
                .orElse(new Grant(own, null));
    }

    private void requireWithinLimit(Deal deal, Grant grant) {
        var discount = terms.current(deal.number()).flatMap(TermsVersion::exactDiscountPercent);
        if (!grant.limit().covers(deal.valueBase(), discount)) {
            throw Refusal.notAllowed("approval.beyond-limit");
        }
    }

    private void requireSameTerms(ApprovalRequest request) {
        TermsVersion now = terms.current(request.dealNumber()).orElse(null);
        if (now == null
                || now.version() != request.termsVersion()
                || !now.fingerprint().equals(request.termsFingerprint())) {
            throw withDifference(Kind.CONFLICT, "approval.revoked.terms-changed", request);
        }
    }

    private Refusal withDifference(Kind kind, String key, ApprovalRequest request) {
        var problems = new ArrayList<Problem>();
        problems.add(new Problem(null, key, List.of()));
        // kept in the audit trail as well; amounts look the same in both languages
        difference(request, Locale.ENGLISH).stream().map(TermsChange::asProblem).forEach(problems::add);
        return new Refusal(kind, problems);
    }

    /** What is offered now against what the request asked about; empty where that is the same. */
    List<TermsChange> difference(ApprovalRequest request, Locale language) {
        return terms.version(request.dealNumber(), request.termsVersion())
                .flatMap(then ->
                        terms.current(request.dealNumber()).map(now -> TermsChange.between(then, now, language)))
                .orElse(List.of());
    }

    private Verdict verdict(Actor actor, Ballot ballot, Grant grant) {
        Decision decision = ballot.decision();
        var problems = new Problems();
        String why = problems.optionalText("reason", ballot.reason(), LONGEST_REASON);
        if (why == null && decision != Decision.APPROVE && problems.none()) {
            problems.add("reason", decision == Decision.ASK ? "approval.question.missing" : "approval.reason.missing");
        }
        @Nullable Stage back = decision == Decision.RETURN ? ballot.returnTo() : null;
        if (decision == Decision.RETURN && (back == null || back.compareTo(Stage.EXECUTIVE_SIGN_OFF) >= 0)) {
            problems.add("returnTo", "approval.return-to.missing");
        }
        List<Condition> conditions = decision == Decision.APPROVE_WITH_CONDITIONS
                ? Condition.read(ballot.conditions(), problems)
                : List.of();
        if (decision == Decision.APPROVE_WITH_CONDITIONS
                && (ballot.conditions() == null || Blank.is(ballot.conditions()))) {
            problems.add(Condition.FIELD, "approval.conditions.missing");
        }
        problems.refuse();
        conditions.forEach(condition -> {
            if (condition.owner() != null) {
                people.requireActive(Condition.FIELD, condition.owner());
            }
        });
        return new Verdict(actor, decision, why, back, conditions, grant);
    }
}
