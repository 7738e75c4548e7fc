package org.dealgate.approval;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dealgate.deal.Terms;
import org.dealgate.deal.TermsKey;
import org.dealgate.deal.TermsVersion;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds the approvals that still stand although the round in which they were given is over. */
@Component
class StandingApprovals {

    private final Terms terms;
    private final RoundTable rounds;
    private final ApprovalTable requests;

    StandingApprovals(Terms terms, RoundTable rounds, ApprovalTable requests) {
        this.terms = terms;
        this.rounds = rounds;
        this.requests = requests;
    }

    /** What the deal's approvers were asked and answered so far. */
    Past past(String dealNumber) {
        List<ApprovalRequest> asked = requests.of(dealNumber);
        List<TermsKey> approved = asked.stream()
                .filter(ApprovalRequest::approved)
                .map(request -> new TermsKey(dealNumber, request.termsVersion()))
                .distinct()
                .toList();
        return new Past(asked, rounds.of(dealNumber), rounds.inputs(dealNumber), terms.found(approved));
    }

    /**
     * By position. An approval stands when nothing has changed that its approver looks at, nor anything that nobody is
     * listed to look at, and what is offered now is within the limits of whoever gave it. Where a round was returned or
     * rejected, everybody is asked anew.
     *
     * @param wanted whose approvals the present terms need
     */
    Map<String, StandingApproval> of(Past past, Offer offer, List<DemandedApproval> wanted) {
        var standing = new HashMap<String, StandingApproval>();
        var deciders = new HashSet<>(offer.parties());
        for (ApprovalRequest approval : latestFirst(past)) {
            String position = place(approval, past.asked());
            Optional<StandingApproval> stands = wanted.stream()
                    .filter(d -> d.position().equals(position) && !standing.containsKey(position))
                    .findFirst()
                    .filter(d -> !deciders.contains(approval.approver()) && !deciders.contains(approval.decidedBy()))
                    .filter(d -> isWithinLimits(approval, offer))
                    .flatMap(d -> compared(approval, d, offer, past));
            if (stands.isPresent()) {
                standing.put(position, stands.get());
                deciders.add(approval.approver());
                deciders.add(approval.decidedBy());
            }
        }
        return standing;
    }

    /** What has changed since the approval that its approver looks at; empty too where its terms are known no more. */
    static Set<String> concerning(ApprovalRequest approval, Offer offer, Past past) {
        return past.terms(approval)
                .map(then -> TermsFields.concerning(
                        changed(then, offer, past.input(approval)),
                        approval.course().looksAt(),
                        offer.listed()))
                .orElse(Set.of());
    }

    private static boolean isWithinLimits(ApprovalRequest approval, Offer offer) {
        return offer.approvers().reaches(approval.approver(), approval.position())
                && offer.approvers().reaches(String.valueOf(approval.decidedBy()), "");
    }

    private static Optional<StandingApproval> compared(
            ApprovalRequest approval, DemandedApproval demanded, Offer offer, Past past) {
        var looksAt = new HashSet<>(approval.course().looksAt());
        looksAt.addAll(demanded.looksAt());
        return past.terms(approval)
                .filter(then -> then.fingerprint().equals(approval.termsFingerprint()))
                .map(then -> changed(then, offer, past.input(approval)))
                .filter(changed ->
                        TermsFields.concerning(changed, looksAt, offer.listed()).isEmpty())
                .map(changed -> new StandingApproval(approval, changed, looksAt));
    }

    private static Set<String> changed(TermsVersion then, Offer offer, @Nullable MatrixInput before) {
        Set<String> changed = TermsFields.changed(then, offer.terms());
        if (before != null) {
            changed.addAll(offer.input().changedSince(before));
        }
        return changed;
    }

    private static List<ApprovalRequest> latestFirst(Past past) {
        int refusedIn = past.refusedIn();
        var given = new ArrayList<ApprovalRequest>();
        past.asked().stream()
                .filter(r -> r.round() > refusedIn && r.approved() && r.standsFrom() == null)
                .forEach(given::add);
        Collections.reverse(given);
        return given;
    }

    /** The position in whose place somebody was asked whom it was escalated to. */
    static String place(ApprovalRequest request, List<ApprovalRequest> asked) {
        Long from = request.course().escalatedFrom();
        return asked.stream()
                .filter(other -> from != null && other.id() == from)
                .findFirst()
                .map(other -> place(other, asked))
                .orElse(request.position());
    }
}
