package org.dealgate.approval;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.dealgate.approval.ApprovalView.Fact;
import org.dealgate.blocker.Blocker;
import org.dealgate.blocker.BlockerState;
import org.dealgate.blocker.BlockerText;
import org.dealgate.blocker.MarginFloor;
import org.dealgate.deal.Deal;
import org.dealgate.deal.TermsVersion;
import org.dealgate.money.Figures;
import org.dealgate.money.Money;
import org.dealgate.money.Rates;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The figures of a deal as an approver weighs them, and what is unusual about it. */
@Component
class Headline {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int DECIMALS = 2;

    private final TermsFacts facts;
    private final MarginFloor floors;
    private final MatrixFacts matrix;
    private final SplitCheck split;
    private final BlockerText blockerTexts;
    private final Rates rates;
    private final ApprovalProperties properties;
    private final MessageSource messages;

    Headline(
            TermsFacts facts,
            MarginFloor floors,
            MatrixFacts matrix,
            SplitCheck split,
            BlockerText blockerTexts,
            Rates rates,
            ApprovalProperties properties,
            MessageSource messages) {
        this.facts = facts;
        this.floors = floors;
        this.matrix = matrix;
        this.split = split;
        this.blockerTexts = blockerTexts;
        this.rates = rates;
        this.properties = properties;
        this.messages = messages;
    }

    record Weighed(List<Fact> facts, List<String> unusual) {}

    Weighed of(Deal deal, TermsVersion offered, List<Blocker> blockers, Locale language) {
        Optional<BigDecimal> floor = floors.percent(deal.number());
        SplitCheck.Finding group = split.of(deal);
        var figures = new Figures(language);
        var unusual = new ArrayList<String>();
        new Unusual(properties.latePaymentDays(), rates.baseCurrency(), figures)
                .of(matrix.of(deal, offered, group), group, floor)
                .forEach(sentence -> unusual.add(messages.getMessage(sentence, language)));
        blockers.stream()
                .filter(blocker -> blocker.state() == BlockerState.WAIVED)
                .forEach(blocker -> unusual.add(facts.text(
                        "approval.unusual.waived",
                        language,
                        blockerTexts.of(blocker, language),
                        String.valueOf(blocker.reason()))));
        return new Weighed(weighed(deal, offered, floor, figures, language), unusual);
    }

    private List<Fact> weighed(
            Deal deal, TermsVersion offered, Optional<BigDecimal> floor, Figures figures, Locale language) {
        Optional<String> discountNote = floor.flatMap(percent -> discountAt(percent, offered))
                .map(percent -> facts.text("approval.fact.discount-floor", language, figures.percent(percent)));
        Optional<String> marginNote =
                floor.map(figures::percent).map(percent -> facts.text("approval.fact.margin-floor", language, percent));
        return facts.figures(deal, offered, language).entrySet().stream()
                .map(fact -> new Fact(
                        fact.getKey(),
                        fact.getValue(),
                        switch (fact.getKey()) {
                            case TermsFacts.VALUE -> inBase(deal, offered, figures);
                            case TermsFacts.DISCOUNT -> discountNote.orElse("");
                            case TermsFacts.MARGIN -> marginNote.orElse("");
                            default -> "";
                        }))
                .toList();
    }

    private String inBase(Deal deal, TermsVersion offered, Figures figures) {
        String base = rates.baseCurrency();
        return offered.currency().equals(base)
                ? ""
                : deal.valueBase()
                        .map(value -> figures.money(new Money(value, base)))
                        .orElse("");
    }

    /** The discount at which the margin would be down to the floor: what is left of list price and cost decides it. */
    static Optional<BigDecimal> discountAt(BigDecimal floor, TermsVersion offered) {
        return offered.cost()
                .filter(cost -> floor.compareTo(HUNDRED) < 0)
                .flatMap(cost -> offered.listValue()
                        .filter(list -> list.amount().signum() > 0)
                        .map(list -> HUNDRED.subtract(cost.amount()
                                .multiply(HUNDRED)
                                .multiply(HUNDRED)
                                .divide(
                                        list.amount().multiply(HUNDRED.subtract(floor)),
                                        DECIMALS,
                                        RoundingMode.CEILING))));
    }
}
