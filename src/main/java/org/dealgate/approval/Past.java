package org.dealgate.approval;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.dealgate.deal.TermsKey;
import org.dealgate.deal.TermsVersion;
import org.jspecify.annotations.Nullable;

/**
 * A deal's rounds so far, read at once.
 *
 * @param inputs what the matrix was asked, by round
 * @param terms those that were approved
 */
record Past(
        List<ApprovalRequest> asked,
        List<Round> rounds,
        Map<Integer, MatrixInput> inputs,
        Map<TermsKey, TermsVersion> terms) {

    /** What the approver had before them; empty where it is known no more. */
    Optional<TermsVersion> terms(ApprovalRequest approval) {
        return Optional.ofNullable(terms.get(new TermsKey(approval.dealNumber(), approval.termsVersion())));
    }

    /** What the matrix was asked in the approval's round; null for rounds older than that is kept. */
    @Nullable
    MatrixInput input(ApprovalRequest approval) {
        return inputs.get(approval.round());
    }

    /** Whether the deal was returned or rejected by an approver in the approval's round or later. */
    boolean refusedSince(ApprovalRequest approval) {
        return approval.round() <= refusedIn();
    }

    /** The last round that was returned or rejected; 0 where there is none. */
    int refusedIn() {
        Map<Integer, List<ApprovalRequest>> byRound =
                asked.stream().collect(Collectors.groupingBy(ApprovalRequest::round));
        return rounds.stream()
                .filter(round -> new Tally(round, byRound.getOrDefault(round.number(), List.of())).refused())
                .mapToInt(Round::number)
                .max()
                .orElse(0);
    }
}
