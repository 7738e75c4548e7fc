package org.dealgate.deal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dealgate.deal.Drafts.line;

import java.math.BigDecimal;
import java.util.List;
import org.dealgate.money.Money;
import org.junit.jupiter.api.Test;

class TermsFiguresTest {

    @Test
    void value_discount_and_margin_follow_from_the_lines() {
        var figures = figures(line(2, "1200000.00", "1100000.00", "800000.00"));
        assertThat(figures.net()).contains(Money.of("2200000.00", "CNY"));
        assertThat(figures.discountPercent()).contains(new BigDecimal("8.33"));
        assertThat(figures.marginPercent()).contains(new BigDecimal("27.27"));
    }

    @Test
    void percentages_are_rounded_half_up_once_over_all_lines() {
        // 0.005 % exactly
        assertThat(figures(line(1, "20000", "19999", null)).discountPercent()).contains(new BigDecimal("0.01"));
        // 1/3 and 1/3 of two lines is 1/3, not 2 × 33.33 / 2 of anything rounded
        assertThat(figures(line(1, "3", "2", "1"), line(3, "30", "20", "10")).discountPercent())
                .contains(new BigDecimal("33.33"));
        assertThat(figures(line(1, "3", "2", "1"), line(3, "30", "20", "10")).marginPercent())
                .contains(new BigDecimal("50.00"));
    }

    @Test
    void asking_more_than_the_list_price_is_a_negative_discount() {
        assertThat(figures(line(1, "100", "106", "120")).discountPercent()).contains(new BigDecimal("-6.00"));
        assertThat(figures(line(1, "100", "106", "120")).marginPercent()).contains(new BigDecimal("-13.21"));
    }

    @Test
    void one_unknown_cost_makes_the_margin_unknown_and_never_zero() {
        var figures = figures(line(1, "100", "90", "60"), line(1, "100", "90", null));
        assertThat(figures.marginPercent()).isEmpty();
        assertThat(figures.cost()).isEmpty();
        assertThat(figures.discountPercent()).contains(new BigDecimal("10.00"));
    }

    @Test
    void one_unknown_price_makes_the_value_unknown() {
        var figures = figures(line(1, "100", "90", "60"), line(1, "100", null, "60"));
        assertThat(figures.net()).isEmpty();
        assertThat(figures.discountPercent()).isEmpty();
        assertThat(figures.marginPercent()).isEmpty();
        assertThat(figures.list()).contains(Money.of("200", "CNY"));
    }

    @Test
    void what_is_given_away_has_no_margin_and_what_has_no_list_price_no_discount() {
        assertThat(figures(line(1, "100", "0", "60")).marginPercent()).isEmpty();
        assertThat(figures(line(1, "100", "0", "60")).discountPercent()).contains(new BigDecimal("100.00"));
        assertThat(figures(line(1, "0", "10", "5")).discountPercent()).isEmpty();
    }

    @Test
    void what_limits_are_compared_with_is_rounded_to_the_strict_side_only() {
        var figures = figures(line(1, "1000000", "900000", "810036"));
        assertThat(figures.marginPercent()).contains(new BigDecimal("10.00"));
        assertThat(figures.exactMarginPercent()).contains(new BigDecimal("9.9960000000"));

        assertThat(figures(line(1, "3", "2", "4")).exactDiscountPercent()).contains(new BigDecimal("33.3333333334"));
        assertThat(figures(line(1, "3", "3", "4")).exactMarginPercent()).contains(new BigDecimal("-33.3333333334"));
    }

    @Test
    void the_largest_terms_are_still_exact() {
        String price = "999999999999999.99";
        TermsLine[] lines = new TermsLine[TermsRules.MOST_LINES];
        java.util.Arrays.fill(lines, line(TermsRules.MOST_PIECES, price, price, "0.01"));
        assertThat(figures(lines).net())
                .contains(new Money(
                        new BigDecimal(price)
                                .multiply(BigDecimal.valueOf((long) TermsRules.MOST_PIECES * TermsRules.MOST_LINES)),
                        "CNY"));
    }

    private static TermsFigures figures(TermsLine... lines) {
        return new TermsFigures("CNY", List.of(lines));
    }
}
