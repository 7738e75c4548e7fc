package org.dealgate.approval;

import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dealgate.deal.Deal;
import org.dealgate.deal.Terms;
import org.dealgate.deal.TermsVersion;
import org.springframework.stereotype.Component;

/** Who works on a deal and may not approve it. */
@Component
class Parties {

    private final Terms terms;

    Parties(Terms terms) {
        this.terms = terms;
    }

    /** Owner, assistant, whoever opened it, and the author of its present terms, though the deal may be another's now. */
    Set<String> to(Deal deal) {
        String author =
                terms.current(deal.number()).map(TermsVersion::createdBy).orElse(null);
        return Stream.of(deal.owner(), deal.assistant(), deal.openedBy(), author)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }
}
