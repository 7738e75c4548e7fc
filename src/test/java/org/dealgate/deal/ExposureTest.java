package org.dealgate.deal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dealgate.deal.DealFixture.aDealWith;
import static org.dealgate.deal.DealFixture.as;
import static org.dealgate.deal.DealFixture.does;

import java.util.List;
import java.util.UUID;
import org.dealgate.DealgateTest;
import org.dealgate.account.Accounts;
import org.dealgate.money.Money;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DealgateTest
class ExposureTest {

    @Autowired
    Deals deals;

    @Autowired
    GroupDeals groupDeals;

    @Autowired
    Accounts accounts;

    private final String group = "Group " + UUID.randomUUID();

    @Test
    void the_running_deals_of_the_whole_group_add_up() {
        as("amy", () -> deals.open(aDealWith(group + " plant")));
        as("amy", () -> deals.open(aDealWith(group + " sales")));
        Deal gone = as("amy", () -> deals.open(aDealWith(group + " sales")));
        does("amy", () -> deals.withdraw(gone.number(), "not built"));
        accounts.linkToGroup(accounts.findOrCreate(group + " plant"), group);
        accounts.linkToGroup(accounts.findOrCreate(group + " sales"), group);
        Exposure exposure = groupDeals.exposure(accounts.findOrCreate(group + " plant"));
        assertThat(exposure.total()).contains(Money.of("4400000", "CNY"));
        assertThat(exposure.deals()).isEqualTo(2);
    }

    @Test
    void one_deal_of_unknown_value_makes_the_exposure_unknown() {
        as("amy", () -> deals.open(aDealWith(group)));
        var row = new ImportedDeal(
                "GTX",
                group,
                "USD",
                List.of(new TermsLine("GTX", 1, null, null, null)),
                "amy",
                null,
                UUID.randomUUID().toString(),
                null,
                null,
                null);
        as("amy", () -> deals.openImported(row));
        Exposure exposure = groupDeals.exposure(accounts.findOrCreate(group));
        assertThat(exposure.total()).isEmpty();
        assertThat(exposure.known()).isEqualTo(Money.of("2200000", "CNY"));
        assertThat(exposure.unknown()).isEqualTo(1);
    }

    @Test
    void a_customer_without_deals_owes_nothing() {
        assertThat(groupDeals.exposure(accounts.findOrCreate(group)).total()).contains(Money.of("0", "CNY"));
    }
}
