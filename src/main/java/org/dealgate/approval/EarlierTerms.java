package org.dealgate.approval;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.dealgate.deal.Terms;
import org.dealgate.deal.TermsVersion;
import org.springframework.stereotype.Component;

/** What differs between the terms that are asked about and those that the approver knows. */
@Component
class EarlierTerms {

    private final Terms terms;

    EarlierTerms(Terms terms) {
        this.terms = terms;
    }

    /**
     * @param approved whether the approver has approved that version; otherwise it is the one before the present
     * @param changes empty where nothing differs
     */
    record Since(int version, boolean approved, List<TermsChange> changes) {}

    /** Empty for the first version of the terms. */
    Optional<Since> of(ApprovalRequest request, TermsVersion offered, List<ApprovalRequest> all, Locale language) {
        Optional<ApprovalRequest> approved = approved(request, all);
        int version = approved.map(ApprovalRequest::termsVersion).orElse(offered.version() - 1);
        return terms.version(request.dealNumber(), version)
                .map(then -> new Since(version, approved.isPresent(), TermsChange.between(then, offered, language)));
    }

    /** The last approval of earlier terms by whoever is asked now, or in whose place they are asked. */
    static Optional<ApprovalRequest> approved(ApprovalRequest request, List<ApprovalRequest> all) {
        return all.stream()
                .filter(r -> r.approved() && r.standsFrom() == null && r.termsVersion() < request.termsVersion())
                .filter(r -> r.approver().equals(request.approver())
                        || request.course().addressee().equals(r.decidedBy()))
                .max(Comparator.comparing(ApprovalRequest::termsVersion).thenComparing(ApprovalRequest::id));
    }
}
