package org.dealgate.intake.duplicate;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.dealgate.intake.duplicate.Comparison.Item;
import org.dealgate.intake.duplicate.Reason.Kind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReasonTest {

    private Customer customer = Customer.SAME_ACCOUNT;
    private String nameSimilarity = "1";
    private boolean allItems = true;
    private long quantity = 1;
    private @Nullable Integer daysApart;
    private @Nullable String valueRatio;
    private boolean differentKeepers;
    private boolean oneEnded;
    private int timesBesides;

    @Test
    void the_same_customer_asking_for_the_same_is_enough_however_far_apart() {
        assertThat(kinds()).containsExactly(Kind.SAME_ACCOUNT, Kind.ALL_ITEMS);
        assertThat(isEnough()).isTrue();

        oneEnded = true;
        assertThat(isEnough()).isTrue();
    }

    @Test
    void the_same_group_asking_for_the_same_is_enough() {
        customer = Customer.SAME_GROUP;
        assertThat(isEnough()).isTrue();
    }

    @Test
    void a_group_that_shares_one_item_of_several_takes_something_more() {
        customer = Customer.SAME_GROUP;
        allItems = false;
        assertThat(isEnough()).isFalse();

        differentKeepers = true;
        assertThat(isEnough()).isTrue();
    }

    @Test
    void a_name_that_differs_in_the_legal_form_only_counts_as_a_group_does() {
        customer = Customer.SIMILAR_NAME;
        assertThat(kinds()).contains(Kind.SAME_NAME);
        assertThat(isEnough()).isTrue();
    }

    @Test
    void a_similar_name_takes_something_more_than_the_same_items() {
        customer = Customer.SIMILAR_NAME;
        nameSimilarity = "0.600";
        assertThat(isEnough()).isFalse();

        daysApart = 90;
        assertThat(isEnough()).isTrue();
    }

    @Test
    void what_a_customer_buys_as_a_matter_of_course_takes_more_than_being_bought_again() {
        timesBesides = Reason.OFTEN - 1;
        assertThat(isEnough()).isTrue();

        timesBesides = Reason.OFTEN;
        assertThat(kinds()).contains(Kind.OFTEN_BOUGHT);
        assertThat(isEnough()).isFalse();
    }

    @Test
    void what_is_often_bought_is_suspicious_where_two_people_begin_with_it_soon_after_each_other() {
        timesBesides = 40;
        daysApart = 45;
        assertThat(isEnough()).isFalse();

        differentKeepers = true;
        assertThat(isEnough()).isTrue();
    }

    @Test
    void what_is_often_bought_is_most_likely_bought_again_once_one_purchase_has_ended() {
        timesBesides = 40;
        oneEnded = true;
        daysApart = 14;
        differentKeepers = true;
        assertThat(kinds()).contains(Kind.OFTEN_BOUGHT_BEFORE).doesNotContain(Kind.OFTEN_BOUGHT);
        assertThat(isEnough()).isFalse();

        valueRatio = "0.95";
        assertThat(isEnough()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "0,BEGUN_TOGETHER",
        "14,BEGUN_TOGETHER",
        "15,BEGUN_SOON",
        "45,BEGUN_SOON",
        "46,BEGUN_LATER",
        "90,BEGUN_LATER"
    })
    void the_nearer_the_beginnings_the_more_they_say(int days, Kind expected) {
        daysApart = days;
        assertThat(kinds()).contains(expected);
    }

    @Test
    void beginnings_that_are_far_apart_or_not_known_say_nothing() {
        daysApart = 91;
        assertThat(kinds()).hasSize(2);
        daysApart = null;
        assertThat(kinds()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({"1,SAME_VALUE", "0.90,SAME_VALUE", "0.8999,CLOSE_VALUE", "0.75,CLOSE_VALUE"})
    void the_closer_the_values_the_more_they_say(String ratio, Kind expected) {
        valueRatio = ratio;
        assertThat(kinds()).contains(expected);
    }

    @Test
    void values_that_are_apart_or_not_known_say_nothing() {
        valueRatio = "0.7499";
        assertThat(kinds()).hasSize(2);
        valueRatio = null;
        assertThat(kinds()).hasSize(2);
    }

    @Test
    void a_quantity_of_one_says_nothing_and_the_same_larger_one_does() {
        assertThat(kinds()).doesNotContain(Kind.SAME_QUANTITIES);
        quantity = 2;
        assertThat(kinds()).contains(Kind.SAME_QUANTITIES);
    }

    private boolean isEnough() {
        return Reason.isEnough(comparison());
    }

    private List<Kind> kinds() {
        return Reason.of(comparison()).stream().map(Reason::kind).toList();
    }

    private Comparison comparison() {
        return new Comparison(
                customer,
                new BigDecimal(nameSimilarity),
                List.of(new Item("Press", quantity, "Press", quantity, BigDecimal.ONE, "press")),
                allItems,
                daysApart,
                valueRatio == null ? null : new BigDecimal(valueRatio),
                differentKeepers,
                oneEnded,
                timesBesides);
    }
}
