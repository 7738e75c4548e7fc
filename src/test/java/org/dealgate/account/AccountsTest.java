package org.dealgate.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.UUID;
import org.dealgate.DealgateTest;
import org.dealgate.Together;
import org.dealgate.money.Money;
import org.dealgate.people.Actor;
import org.dealgate.people.Channel;
import org.dealgate.people.CurrentActor;
import org.dealgate.refusal.Refusal;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DealgateTest
class AccountsTest {

    @Autowired
    Accounts accounts;

    private final String name = "Meishan Heavy Industry " + UUID.randomUUID();

    @Test
    void case_width_and_spaces_make_no_other_account() {
        Account account = accounts.findOrCreate("  " + name + " (Group)");
        assertThat(accounts.findOrCreate(name.toUpperCase() + "\u3000(group)").id())
                .isEqualTo(account.id());
        assertThat(account.name()).isEqualTo(name + " (Group)");
        assertThat(accounts.find(name)).isEmpty();
    }

    @Test
    void eight_people_creating_the_same_account_at_once_get_one() throws Exception {
        var ids =
                new HashSet<>(Together.does(8, () -> accounts.findOrCreate(name).id()));
        assertThat(ids).hasSize(1).allMatch(Long.class::isInstance);
    }

    @Test
    void a_group_is_everything_below_its_topmost_company() {
        Account plant = accounts.findOrCreate(name + " plant");
        Account sales = accounts.findOrCreate(name + " sales");
        Account division = accounts.findOrCreate(name + " division");
        accounts.linkToGroup(plant, name + " division");
        accounts.linkToGroup(division, name);
        accounts.linkToGroup(sales, name);
        Account top = accounts.findOrCreate(name);
        assertThat(accounts.groupIds(plant))
                .containsExactlyInAnyOrder(plant.id(), sales.id(), division.id(), top.id())
                .isEqualTo(accounts.groupIds(top));
    }

    @Test
    void a_company_is_not_above_itself() {
        Account plant = accounts.findOrCreate(name + " plant");
        accounts.linkToGroup(plant, name);
        Account top = accounts.findOrCreate(name);
        assertThatThrownBy(() -> accounts.linkToGroup(top, name + " plant")).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> accounts.linkToGroup(top, name)).isInstanceOf(Refusal.class);
    }

    @Test
    void the_credit_limit_is_the_accounts_own_or_that_of_the_nearest_company_above() {
        Account plant = accounts.findOrCreate(name + " plant");
        accounts.linkToGroup(plant, name);
        assertThat(accounts.creditLimit(plant)).isEmpty();
        as("finn", accounts.findOrCreate(name), "5000000");
        assertThat(accounts.creditLimit(accounts.get(plant.id()))).contains(Money.of("5000000", "CNY"));
        as("admin", plant, "100");
        assertThat(accounts.creditLimit(accounts.get(plant.id()))).contains(Money.of("100", "CNY"));
    }

    @Test
    void only_finance_and_administrators_set_a_credit_limit() {
        Account account = accounts.findOrCreate(name);
        assertThatThrownBy(() -> as("amy", account, "5000000"))
                .isInstanceOfSatisfying(Refusal.class, r -> assertThat(r.kind()).isEqualTo(Refusal.Kind.NOT_ALLOWED));
        assertThatThrownBy(() -> as("finn", account, "-1")).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> as("finn", account, "0.001")).isInstanceOf(Refusal.class);
        assertThat(accounts.get(account.id()).creditLimit()).isEmpty();
    }

    private void as(String person, Account account, String limit) {
        CurrentActor.as(
                new Actor(person, Channel.REST),
                () -> accounts.limitCredit(account.id(), new BigDecimal(limit), "CNY"));
    }
}
