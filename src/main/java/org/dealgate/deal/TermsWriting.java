package org.dealgate.deal;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.dealgate.money.Money;
import org.dealgate.money.Rates;
import org.dealgate.people.CurrentActor;
import org.springframework.stereotype.Component;

/** Turns checked terms into a deal's next version. */
@Component
class TermsWriting {

    private final TermsTable table;
    private final Rates rates;
    private final Clock clock;

    TermsWriting(TermsTable table, Rates rates, Clock clock) {
        this.table = table;
        this.rates = rates;
        this.clock = clock;
    }

    /** The deal's next version, its value already offered but not written. */
    TermsVersion offer(Deal deal, TermsBody body, LocalDate rateOf) {
        String canonical = body.canonical();
        TermsVersion next = new TermsVersion(
                deal.termsVersion() + 1,
                TermsBody.fingerprint(canonical),
                canonical,
                body.currency(),
                body.lines(),
                body.paymentPlan(),
                body.delivery(),
                body.documents(),
                CurrentActor.get().id(),
                Instant.now(clock).truncatedTo(ChronoUnit.MICROS));
        Optional<Money> value = next.value();
        Optional<Money> inBase = value.flatMap(v -> rates.toBase(v, rateOf));
        deal.offer(new Offered(
                next.currency(),
                value.map(Money::amount).orElse(null),
                inBase.map(Money::amount).orElse(null),
                next.version()));
        return next;
    }

    TermsVersion offer(Deal deal, TermsBody body) {
        return offer(deal, body, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
    }

    /** Writes the version; the deal's row must be there. */
    void write(Deal deal, TermsVersion terms) {
        table.insert(deal, terms);
    }

    static Deal.TermsChanged changed(Deal deal, TermsVersion terms) {
        return new Deal.TermsChanged(
                deal.number(),
                terms.version(),
                terms.fingerprint(),
                terms.value().map(Money::toString).orElse(null),
                terms.discountPercent().map(Object::toString).orElse(null),
                terms.marginPercent().map(Object::toString).orElse(null));
    }
}
