package org.dealgate.approval;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.dealgate.deal.PaymentTerm;
import org.dealgate.deal.TermsDocument;
import org.dealgate.deal.TermsLine;
import org.dealgate.deal.TermsVersion;
import org.junit.jupiter.api.Test;

class TermsChangeTest {

    private static final TermsLine PRESS = line("Press", "1200000", "1100000", "800000");
    private static final TermsLine CRANE = line("Crane", "100", "90", "60");

    @Test
    void amounts_are_written_as_people_read_them() {
        TermsVersion before = terms("a", "CNY", null, PRESS);
        TermsVersion after = terms("b", "CNY", null, line("Press", "1200000", "1000000", "800000"));

        assertThat(TermsChange.between(before, after, Locale.ENGLISH))
                .extracting(c -> c.label() + " " + c.subject() + ": " + c.before() + " -> " + c.after())
                .containsExactly(
                        "value : CNY 2,200,000 -> CNY 2,000,000",
                        "discount : 8.33 % -> 16.67 %",
                        "margin : 27.27 % -> 20 %",
                        "line Press: 2 × CNY 1,100,000 (CNY 1,200,000; CNY 800,000)"
                                + " -> 2 × CNY 1,000,000 (CNY 1,200,000; CNY 800,000)");
    }

    @Test
    void another_currency_is_a_change_of_its_own() {
        assertThat(TermsChange.between(terms("a", "CNY", null, PRESS), terms("b", "EUR", null, PRESS), Locale.ENGLISH))
                .extracting(TermsChange::label)
                .containsExactly("currency", "value");
    }

    @Test
    void what_is_in_no_list_is_still_said_to_differ() {
        assertThat(TermsChange.between(
                        terms("a".repeat(64), "CNY", null, PRESS, CRANE),
                        terms("b".repeat(64), "CNY", null, CRANE, PRESS),
                        Locale.ENGLISH))
                .extracting(TermsChange::label)
                .containsExactly("other");
        assertThat(TermsChange.between(terms("a", "CNY", null, PRESS), terms("a", "CNY", null, PRESS), Locale.ENGLISH))
                .isEmpty();
    }

    @Test
    void the_floor_of_the_margin_says_how_much_discount_it_allows() {
        TermsVersion offered = terms("a", "CNY", null, PRESS);

        assertThat(Headline.discountAt(BigDecimal.TEN, offered)).contains(new BigDecimal("25.92"));
        assertThat(Headline.discountAt(BigDecimal.ZERO, offered)).contains(new BigDecimal("33.33"));
        assertThat(Headline.discountAt(new BigDecimal("100"), offered)).isEmpty();
        TermsLine withoutCost = new TermsLine("Press", 1, new BigDecimal("100"), new BigDecimal("90"), null);
        assertThat(Headline.discountAt(BigDecimal.TEN, terms("a", "CNY", null, withoutCost)))
                .isEqualTo(Optional.empty());
    }

    private static TermsLine line(String item, String list, String net, String cost) {
        return new TermsLine(item, 2, new BigDecimal(list), new BigDecimal(net), new BigDecimal(cost));
    }

    private static TermsVersion terms(String fingerprint, String currency, String delivery, TermsLine... lines) {
        return new TermsVersion(
                1,
                fingerprint,
                "{}",
                currency,
                List.of(lines),
                List.of(new PaymentTerm("on delivery", 60, new BigDecimal("100"))),
                delivery,
                List.<TermsDocument>of(),
                "amy",
                Instant.EPOCH);
    }
}
