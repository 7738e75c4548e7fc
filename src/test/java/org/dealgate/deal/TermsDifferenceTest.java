package org.dealgate.deal;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class TermsDifferenceTest {

    @Test
    void the_same_amount_written_differently_is_no_difference() {
        var difference = TermsDifference.between(terms(1, line("Press", "100")), terms(2, line("Press", "100.00")));

        assertThat(difference.none()).isTrue();
    }

    @Test
    void a_changed_an_added_and_a_removed_line_are_told_apart() {
        var difference = TermsDifference.between(
                terms(1, line("Press", "100"), line("Crane", "50")),
                terms(2, line("Press", "90"), line("Hoist", "20")));

        assertThat(difference.lines()).hasSize(3).allMatch(TermsDifference.Pair::changed);
        assertThat(difference.lines().get(0).before()).isNotNull();
        assertThat(difference.lines().get(1).before()).isNull();
        assertThat(difference.lines().get(2).after()).isNull();
    }

    private static TermsLine line(String item, String price) {
        return new TermsLine(item, 1, new BigDecimal(price), new BigDecimal(price), null);
    }

    private static TermsVersion terms(int version, TermsLine... lines) {
        return new TermsVersion(
                version,
                "f",
                "{}",
                "CNY",
                List.of(lines),
                List.of(new PaymentTerm("all", 0, new BigDecimal(100))),
                null,
                List.of(),
                "amy",
                Instant.EPOCH);
    }
}
