package org.dealgate.blocker;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.Optional;
import org.dealgate.account.Accounts;
import org.dealgate.deal.Deal;
import org.dealgate.deal.Exposure;
import org.dealgate.deal.GroupDeals;
import org.dealgate.deal.Terms;
import org.dealgate.deal.TermsVersion;
import org.dealgate.money.Money;
import org.dealgate.money.Rates;
import org.dealgate.stakeholder.AuthorityProof;
import org.dealgate.stakeholder.BuyerRole;
import org.dealgate.stakeholder.Coverage;
import org.dealgate.stakeholder.Stakeholder;
import org.dealgate.stakeholder.Stakeholders;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gathers what the readiness rules are asked with. */
@Component
class Facts {

    private final GroupDeals group;
    private final Accounts accounts;
    private final Terms terms;
    private final Stakeholders stakeholders;
    private final UnresolvedDuplicates duplicates;
    private final Rates rates;
    private final Clock clock;

    Facts(
            GroupDeals group,
            Accounts accounts,
            Terms terms,
            Stakeholders stakeholders,
            UnresolvedDuplicates duplicates,
            Rates rates,
            Clock clock) {
        this.group = group;
        this.accounts = accounts;
        this.terms = terms;
        this.stakeholders = stakeholders;
        this.duplicates = duplicates;
        this.rates = rates;
        this.clock = clock;
    }

    ReadinessFacts of(Deal deal) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        Coverage coverage = stakeholders.coverage(deal.number());
        Optional<TermsVersion> current = terms.current(deal.number());
        Optional<BigDecimal> excess = excess(deal, today);
        return new ReadinessFacts(
                deal.number(),
                deal.stage(),
                standing(coverage, BuyerRole.USER),
                standing(coverage, BuyerRole.ECONOMIC),
                authority(coverage),
                coverage.lastWordDisputed(),
                coverage.known(BuyerRole.ECONOMIC)
                        ? !coverage.wayToEconomicBuyer().isEmpty()
                        : null,
                standing(coverage, BuyerRole.TECHNICAL),
                standing(coverage, BuyerRole.FINANCIAL),
                coverage.guided(),
                coverage.economicBuyerPlanned(today),
                current.isPresent(),
                current.flatMap(TermsVersion::exactMarginPercent).orElse(null),
                latestKnownMargin(deal, current).orElse(null),
                excess.map(by -> by.signum() > 0).orElse(null),
                excess.filter(by -> by.signum() > 0).orElse(null),
                deal.ending().contractNumber() != null,
                duplicates.of(deal.number()));
    }

    /** The stance that decides: one who opposes outweighs all who don't. */
    static Standing standing(Coverage coverage, BuyerRole role) {
        return coverage.holding(role).stream()
                .map(Stakeholder::stance)
                .map(stance -> Standing.valueOf(stance.name()))
                .min(Comparator.naturalOrder())
                .orElse(Standing.MISSING);
    }

    /** What nobody recorded is assumed. */
    private static @Nullable AuthorityProof authority(Coverage coverage) {
        return coverage.known(BuyerRole.ECONOMIC) ? coverage.economicAuthority().orElse(AuthorityProof.ASSUMED) : null;
    }

    private Optional<BigDecimal> latestKnownMargin(Deal deal, Optional<TermsVersion> current) {
        return current.flatMap(TermsVersion::exactMarginPercent)
                .or(() -> terms.versions(deal.number()).stream()
                        .map(TermsVersion::exactMarginPercent)
                        .flatMap(Optional::stream)
                        .reduce((earlier, later) -> later));
    }

    /**
     * By how much the customer group's exposure is above its credit limit, in the base currency; negative where there is
     * room; empty where it cannot be known.
     */
    private Optional<BigDecimal> excess(Deal deal, LocalDate today) {
        Optional<BigDecimal> limit = accounts.creditLimit(deal.account())
                .flatMap(money -> rates.toBase(money, today))
                .map(Money::amount);
        return limit.flatMap(most -> above(most, group.exposure(deal.account())));
    }

    /** What is known alone may already be too much; that it is not too much takes all of it to be known. */
    static Optional<BigDecimal> above(BigDecimal limit, Exposure exposure) {
        BigDecimal known = exposure.known().amount().subtract(limit);
        return known.signum() > 0 || exposure.unknown() == 0 ? Optional.of(known) : Optional.empty();
    }
}
