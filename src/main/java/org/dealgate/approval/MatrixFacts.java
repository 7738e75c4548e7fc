package org.dealgate.approval;

import org.dealgate.deal.Answers;
import org.dealgate.deal.Deal;
import org.dealgate.deal.TermsVersion;
import org.springframework.stereotype.Component;

/** Gathers what the matrix decides by. */
@Component
class MatrixFacts {

    private static final String RISK = "risk";

    private final Answers answers;
    private final SplitCheck split;

    MatrixFacts(Answers answers, SplitCheck split) {
        this.answers = answers;
        this.split = split;
    }

    MatrixInput of(Deal deal, TermsVersion offered) {
        return of(deal, offered, split.of(deal));
    }

    MatrixInput of(Deal deal, TermsVersion offered, SplitCheck.Finding group) {
        var days = offered.longestPaymentDays();
        return new MatrixInput(
                deal.number(),
                deal.valueBase().orElse(null),
                offered.exactDiscountPercent().orElse(null),
                offered.exactMarginPercent().orElse(null),
                days.isPresent() ? days.getAsInt() : null,
                answers.latest(deal.number(), RISK).orElse(null),
                deal.account().tier(),
                deal.account().region(),
                group.total(),
                group.suspected());
    }
}
