package org.dealgate.approval;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.dealgate.approval.EarlierApproval.Fate;
import org.dealgate.deal.Deal;
import org.dealgate.deal.Terms;
import org.dealgate.deal.TermsVersion;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which of the approvals that a deal was given count if it comes to its approvers again as it is now. Whom the matrix
 * demands besides is not asked here: only a round says that.
 */
@Service
public class EarlierApprovals {

    private final Terms terms;
    private final MatrixFacts facts;
    private final Parties parties;
    private final Approvers approvers;
    private final StandingApprovals standing;

    EarlierApprovals(Terms terms, MatrixFacts facts, Parties parties, Approvers approvers, StandingApprovals standing) {
        this.terms = terms;
        this.facts = facts;
        this.parties = parties;
        this.approvers = approvers;
        this.standing = standing;
    }

    /** The last one of each position, in the order of the levels. */
    @Transactional(readOnly = true)
    public List<EarlierApproval> of(Deal deal) {
        Past past = standing.past(deal.number());
        Map<String, ApprovalRequest> given = given(past.asked());
        return given.isEmpty()
                ? List.of()
                : terms.current(deal.number())
                        .map(offered -> judged(given, offer(deal, offered, given), past))
                        .orElse(List.of());
    }

    private static Map<String, ApprovalRequest> given(List<ApprovalRequest> asked) {
        var given = new LinkedHashMap<String, ApprovalRequest>();
        asked.stream()
                .filter(request -> request.approved() && request.standsFrom() == null)
                .forEach(request -> given.put(StandingApprovals.place(request, asked), request));
        return given;
    }

    private Offer offer(Deal deal, TermsVersion offered, Map<String, ApprovalRequest> given) {
        Set<String> listed = given.values().stream()
                .flatMap(request -> request.course().looksAt().stream())
                .collect(Collectors.toSet());
        return new Offer(offered, facts.of(deal, offered), listed, parties.to(deal), approvers.of(deal, offered));
    }

    private List<EarlierApproval> judged(Map<String, ApprovalRequest> given, Offer offer, Past past) {
        List<DemandedApproval> wanted = given.entrySet().stream()
                .map(one -> new DemandedApproval(
                        one.getValue().level(),
                        one.getKey(),
                        one.getValue().course().looksAt(),
                        one.getValue().rule()))
                .toList();
        Map<String, StandingApproval> stands = standing.of(past, offer, wanted);
        return given.entrySet().stream()
                .map(one -> judged(one.getKey(), one.getValue(), offer, past, stands))
                .toList();
    }

    private static EarlierApproval judged(
            String position, ApprovalRequest approval, Offer offer, Past past, Map<String, StandingApproval> stands) {
        Set<String> changed = StandingApprovals.concerning(approval, offer, past);
        StandingApproval standing = stands.get(position);
        Fate fate = standing != null && standing.approved().id() == approval.id()
                ? Fate.STANDS
                : past.refusedSince(approval) ? Fate.REFUSED_SINCE : changed.isEmpty() ? Fate.LAPSED : Fate.CHANGED;
        return new EarlierApproval(
                approval.id(),
                position,
                String.valueOf(approval.decidedBy()),
                Objects.requireNonNullElse(approval.decidedAt(), Instant.EPOCH),
                fate,
                fate == Fate.CHANGED ? List.copyOf(changed) : List.of());
    }
}
