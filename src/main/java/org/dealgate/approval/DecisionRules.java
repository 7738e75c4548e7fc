package org.dealgate.approval;

import java.util.ArrayList;
import java.util.List;
import org.dealgate.deal.Deal;
import org.dealgate.deal.Stage;
import org.dealgate.deal.Terms;
import org.dealgate.deal.TermsVersion;
import org.dealgate.people.Actor;
import org.dealgate.people.Groups;
import org.dealgate.people.People;
import org.dealgate.people.Person;
import org.dealgate.refusal.Problems;
import org.dealgate.refusal.Refusal;
import org.dealgate.refusal.Refusal.Kind;
import org.dealgate.refusal.Refusal.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The one check that every decision passes, whatever its door. The deal's row is held while it runs. */
@Component
class DecisionRules {

    private static final int LONGEST_REASON = 2000;

    private final People people;
    private final Terms terms;

    DecisionRules(People people, Terms terms) {
        this.people = people;
        this.terms = terms;
    }

    /** @throws Refusal when the actor may not decide this, or not any more, or not like this */
    Verdict check(
            Deal deal,
            ApprovalRequest request,
            Actor actor,
            Decision decision,
            @Nullable String reason,
            @Nullable Stage returnTo) {
        requireAddressee(request, actor);
        requireOpen(request);
        requireAuthority(deal, request);
        requireSameTerms(request);
        return verdict(actor, decision, reason, returnTo);
    }

    void requireAddressee(ApprovalRequest request, Actor actor) {
        if (!request.approver().equals(actor.id())) {
            throw Refusal.notAllowed("approval.not-addressee");
        }
    }

    private void requireOpen(ApprovalRequest request) {
        switch (request.state()) {
            case OPEN -> {}
            case PLANNED -> throw Refusal.conflict("approval.not-asked-yet");
            case DECIDED -> throw Refusal.conflict("approval.decided-already");
            case REVOKED -> throw withDifference(Kind.GONE, "approval.revoked." + request.revokedWhy(), request);
        }
    }

    private void requireAuthority(Deal deal, ApprovalRequest request) {
        boolean stillHolds = people.find(request.approver())
                .filter(p -> mayApproveAs(p, request.position()))
                .isPresent();
        if (!stillHolds) {
            throw Refusal.notAllowed("approval.no-authority", request.position());
        }
        if (RoundPlanning.partiesTo(deal).contains(request.approver())) {
            throw Refusal.notAllowed("approval.own-deal");
        }
    }

    static boolean mayApproveAs(Person person, String position) {
        return person.active() && person.isIn(Groups.EXECUTIVES) && position.equals(person.position());
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
        difference(request).stream().map(TermsChange::asProblem).forEach(problems::add);
        return new Refusal(kind, problems);
    }

    /** What is offered now against what the request asked about; empty where that is the same. */
    List<TermsChange> difference(ApprovalRequest request) {
        return terms.version(request.dealNumber(), request.termsVersion())
                .flatMap(then -> terms.current(request.dealNumber()).map(now -> TermsChange.between(then, now)))
                .orElse(List.of());
    }

    private static Verdict verdict(Actor actor, Decision decision, @Nullable String reason, @Nullable Stage returnTo) {
        var problems = new Problems();
        String why = problems.optionalText("reason", reason, LONGEST_REASON);
        if (why == null && decision != Decision.APPROVE && problems.none()) {
            problems.add("reason", "approval.reason.missing");
        }
        Stage back = decision == Decision.RETURN ? returnTo : null;
        if (decision == Decision.RETURN && (back == null || back.compareTo(Stage.EXECUTIVE_SIGN_OFF) >= 0)) {
            problems.add("returnTo", "approval.return-to.missing");
        }
        problems.refuse();
        return new Verdict(actor, decision, why, back);
    }
}
