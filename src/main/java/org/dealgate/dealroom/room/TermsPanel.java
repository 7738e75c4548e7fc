package org.dealgate.dealroom.room;

import java.util.List;
import java.util.Optional;
import org.dealgate.deal.DealAccess;
import org.dealgate.deal.Terms;
import org.dealgate.deal.TermsDifference;
import org.dealgate.deal.TermsVersion;
import org.dealgate.dealroom.terms.TermsForm;
import org.dealgate.people.Permission;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;

/** What is offered, in all its versions. */
@Component
class TermsPanel implements Panel {

    private final Terms terms;
    private final DealAccess access;

    TermsPanel(Terms terms, DealAccess access) {
        this.terms = terms;
        this.access = access;
    }

    @Override
    public void show(Showing showing) {
        List<TermsVersion> versions = terms.versions(showing.deal().number());
        TermsVersion current = versions.isEmpty() ? null : versions.get(versions.size() - 1);
        boolean change = showing.deal().outcome() == null && showing.may(access, Permission.CHANGE_DEAL);
        showing.with("versions", versions)
                .with("terms", current)
                .form("terms", change, () -> current == null ? new LinkedMultiValueMap<>() : TermsForm.of(current));
    }

    /** What differs between two of the deal's versions; empty where there is no such version. */
    Optional<TermsDifference> compare(String number, int from, int to) {
        return terms.version(number, from)
                .flatMap(before -> terms.version(number, to).map(after -> TermsDifference.between(before, after)));
    }
}
