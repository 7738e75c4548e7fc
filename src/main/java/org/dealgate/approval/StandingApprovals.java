package org.dealgate.approval;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.dealgate.deal.Terms;
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

    /**
     * By position. An approval stands when nothing has changed that its approver looks at, nor anything that nobody is
     * listed to look at, and what is offered now is within the limits of whoever gave it. Where a round was returned or
     * rejected, everybody is asked anew.
     *
     * @param wanted whose approvals the present terms need
     */
    Map<String, StandingApproval> of(Offer offer, List<DemandedApproval> wanted) {
        String dealNumber = offer.input().dealNumber();
        Map<Integer, MatrixInput> inputs = rounds.inputs(dealNumber);
        var standing = new HashMap<String, StandingApproval>();
        var deciders = new HashSet<>(offer.parties());
        List<ApprovalRequest> asked = requests.of(dealNumber);
        for (ApprovalRequest approval : latestFirst(dealNumber, asked)) {
            String position = place(approval, asked);
            Optional<StandingApproval> stands = wanted.stream()
                    .filter(d -> d.position().equals(position) && !standing.containsKey(position))
                    .findFirst()
                    .filter(d -> !deciders.contains(approval.approver()) && !deciders.contains(approval.decidedBy()))
                    .filter(d -> isWithinLimits(approval, offer))
                    .flatMap(d -> compared(approval, d, offer, inputs.get(approval.round())));
            if (stands.isPresent()) {
                standing.put(position, stands.get());
                deciders.add(approval.approver());
                deciders.add(approval.decidedBy());
            }
        }
        return standing;
    }

    /** What has changed since the approval that its approver looks at; empty too where its terms are known no more. */
    Set<String> concerning(ApprovalRequest approval, Offer offer) {
        MatrixInput before = rounds.inputs(approval.dealNumber()).get(approval.round());
        return terms.version(approval.dealNumber(), approval.termsVersion())
                .map(then -> TermsFields.concerning(
                        changed(then, offer, before), approval.course().looksAt(), offer.listed()))
                .orElse(Set.of());
    }

    /** Whether the deal was returned or rejected by an approver in the approval's round or later. */
    boolean refusedSince(ApprovalRequest approval) {
        return approval.round() <= refusedIn(approval.dealNumber(), requests.of(approval.dealNumber()));
    }

    private static boolean isWithinLimits(ApprovalRequest approval, Offer offer) {
        return offer.approvers().reaches(approval.approver(), approval.position())
                && offer.approvers().reaches(String.valueOf(approval.decidedBy()), "");
    }

    /** @param before what the matrix was asked in the approval's round; null for rounds older than that is kept */
    private Optional<StandingApproval> compared(
            ApprovalRequest approval, DemandedApproval demanded, Offer offer, @Nullable MatrixInput before) {
        var looksAt = new HashSet<>(approval.course().looksAt());
        looksAt.addAll(demanded.looksAt());
        return terms.version(approval.dealNumber(), approval.termsVersion())
                .filter(then -> then.fingerprint().equals(approval.termsFingerprint()))
                .map(then -> changed(then, offer, before))
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

    /** The last round that was returned or rejected; 0 where there is none. */
    private int refusedIn(String dealNumber, List<ApprovalRequest> asked) {
        Map<Integer, List<ApprovalRequest>> byRound =
                asked.stream().collect(Collectors.groupingBy(ApprovalRequest::round));
        return rounds.of(dealNumber).stream()
                .filter(round -> new Tally(round, byRound.getOrDefault(round.number(), List.of())).refused())
                .mapToInt(Round::number)
                .max()
                .orElse(0);
    }

    private List<ApprovalRequest> latestFirst(String dealNumber, List<ApprovalRequest> asked) {
        int refusedIn = refusedIn(dealNumber, asked);
        var given = new ArrayList<ApprovalRequest>();
        asked.stream()
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
