package org.dealgate.deal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dealgate.deal.DealFixture.aDealWith;
import static org.dealgate.deal.DealFixture.as;
import static org.dealgate.deal.DealFixture.does;

import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.dealgate.DealgateTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@DealgateTest
class DealRowsTest {

    @Autowired
    Deals deals;

    @Autowired
    TransactionTemplate transactions;

    @Test
    void whoever_works_on_a_deal_leaves_the_other_deals_of_its_customer_to_others() {
        String customer = "Works " + UUID.randomUUID();
        String one = as("amy", () -> deals.open(aDealWith(customer))).number();
        String other = as("amy", () -> deals.open(aDealWith(customer))).number();

        transactions.executeWithoutResult(tx -> {
            deals.lock(one);
            assertThat(changed(other)).succeedsWithin(10, TimeUnit.SECONDS);
        });
    }

    @Test
    void a_deal_that_was_read_before_is_locked_without_its_customer_too() {
        String customer = "Works " + UUID.randomUUID();
        String one = as("amy", () -> deals.open(aDealWith(customer))).number();
        String other = as("amy", () -> deals.open(aDealWith(customer))).number();

        transactions.executeWithoutResult(tx -> {
            deals.get(one);
            deals.lock(one);
            assertThat(changed(other)).succeedsWithin(10, TimeUnit.SECONDS);
        });
    }

    private CompletableFuture<Void> changed(String number) {
        return CompletableFuture.runAsync(
                () -> does("amy", () -> deals.describe(number, "Press line for plant 4", null)));
    }
}
