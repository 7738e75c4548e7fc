package org.dealgate.approval;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.dealgate.deal.GroupDeal;
import org.dealgate.money.Figures;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class UnusualTest {

    private static final String FLOOR = "10";

    private @Nullable String value = "500000";
    private @Nullable String discount = "5";
    private @Nullable String margin = "30";
    private @Nullable Integer days = 180;
    private @Nullable String risk = "LOW";
    private @Nullable String total = "500000";
    private List<GroupDeal> alike = List.of();

    @Test
    void an_ordinary_deal_has_nothing_unusual() {
        assertThat(found()).isEmpty();
    }

    @Test
    void a_suspected_split_names_the_other_deals_and_the_limit() {
        alike = List.of(
                new GroupDeal("D-7", "Crane one", "Works", new BigDecimal("980000.0000"), Instant.EPOCH),
                new GroupDeal("D-8", "Crane two", "Works", new BigDecimal("990000"), Instant.EPOCH));

        assertThat(found())
                .containsExactly("split D-7 Crane one, CNY 980,000; D-8 Crane two, CNY 990,000 CNY 1,000,000");
    }

    @Test
    void what_is_not_known_is_said_and_never_counts_as_0() {
        value = null;
        discount = null;
        margin = null;
        days = null;
        total = null;

        assertThat(found()).containsExactly("value-unknown", "discount-unknown", "margin-unknown", "no-payment-plan");
    }

    @Test
    void a_margin_below_the_floor_is_unusual_and_one_at_the_floor_is_not() {
        margin = "9.9999999999";
        assertThat(found()).containsExactly("margin-below-floor 10 %");

        margin = "10.0000000000";
        assertThat(found()).isEmpty();
    }

    @Test
    void a_payment_later_than_180_days_is_unusual() {
        days = 181;
        assertThat(found()).containsExactly("late-payment 181 180");
    }

    @Test
    void a_high_risk_is_unusual() {
        risk = "HIGH";
        assertThat(found()).containsExactly("high-risk");
    }

    @Test
    void the_customer_groups_other_deals_are_added_up() {
        total = "1500000";
        assertThat(found()).containsExactly("exposure CNY 1,500,000");

        total = null;
        assertThat(found()).containsExactly("exposure-unknown");
    }

    private List<String> found() {
        var deal = new MatrixInput(
                "D-1", number(value), number(discount), number(margin), days, risk, null, null, number(total), false);
        var group = new SplitCheck.Finding(number(total), alike, alike.isEmpty() ? null : new BigDecimal("1000000"));
        return new Unusual(180, "CNY", new Figures(Locale.ENGLISH))
                .of(deal, group, Optional.of(new BigDecimal(FLOOR))).stream()
                        .map(sentence -> String.valueOf(sentence.getCodes()[0]).replace("approval.unusual.", "")
                                + Arrays.stream(sentence.getArguments())
                                        .map(argument -> " " + argument)
                                        .reduce("", String::concat))
                        .toList();
    }

    private static @Nullable BigDecimal number(@Nullable String text) {
        return text == null ? null : new BigDecimal(text);
    }
}
