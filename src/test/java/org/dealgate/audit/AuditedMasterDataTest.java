package org.dealgate.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.dealgate.DealgateTest;
import org.dealgate.account.Account;
import org.dealgate.account.Accounts;
import org.dealgate.people.Actor;
import org.dealgate.people.Channel;
import org.dealgate.people.CurrentActor;
import org.dealgate.people.Groups;
import org.dealgate.people.NewPerson;
import org.dealgate.people.People;
import org.dealgate.people.PersonChange;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** What is changed outside of any deal: people and their groups, customers' credit limits. */
@DealgateTest
class AuditedMasterDataTest {

    private static final Actor ADMIN = new Actor("admin", Channel.PAGE);
    private static final Actor FINN = new Actor("finn", Channel.REST);

    @Autowired
    private People people;

    @Autowired
    private Accounts accounts;

    @Autowired
    private AuditTable table;

    @Autowired
    private TransactionTemplate transactions;

    private final String mark = "m" + UUID.randomUUID().toString().substring(0, 8);

    @Test
    void every_change_of_a_person_is_in_a_chain_of_its_own_with_who_made_it() {
        CurrentActor.as(ADMIN, () -> {
            people.create(new NewPerson(
                    mark, "Mara", "mara@example.com", "en", "UTC", Set.of(Groups.AUDITORS), null, "Qu1te-long-one"));
            people.change(
                    mark, new PersonChange("Mara", "mara@example.com", "en", "UTC", Set.of(Groups.EXECUTIVES), null));
            people.setPassword(mark, "Anoth3r-long-one");
            people.deactivate(mark);
            people.activate(mark);
        });

        List<AuditEntry> entries = entries(AuditLog.PEOPLE_CHAIN, "person", mark);
        assertThat(entries)
                .extracting(e -> e.details().get("change"))
                .containsExactly("CREATED", "CHANGED", "PASSWORD_SET", "DEACTIVATED", "ACTIVATED");
        assertThat(entries).allSatisfy(e -> {
            assertThat(e.event()).isEqualTo("Person.Changed");
            assertThat(e.actor()).isEqualTo("admin");
            assertThat(e.channel()).isEqualTo(Channel.PAGE);
            assertThat(e.dealNumber()).isNull();
            assertThat(e.details().toString()).doesNotContain("long-one");
        });
        assertThat(entries.get(0).details()).containsEntry("groups", List.of(Groups.AUDITORS));
        assertThat(entries.get(1).details()).containsEntry("groups", List.of(Groups.EXECUTIVES));
        assertSound(AuditLog.PEOPLE_CHAIN);
    }

    @Test
    void a_credit_limit_that_is_set_changed_and_lifted_leaves_what_it_was_and_what_it_is() {
        Account account = accounts.findOrCreate("Meishan " + mark);
        CurrentActor.as(FINN, () -> {
            accounts.limitCredit(account.id(), new BigDecimal("5000000.00"), "CNY");
            accounts.limitCredit(account.id(), new BigDecimal("750000"), "EUR");
            accounts.liftCreditLimit(account.id());
        });

        List<AuditEntry> entries = entries(AuditLog.ACCOUNTS_CHAIN, "name", "Meishan " + mark);
        assertThat(entries)
                .extracting(e -> e.details().get("limit"))
                .satisfiesExactly(
                        set -> assertThat(set).asString().matches("5000000(\\.0+)? CNY"),
                        changed -> assertThat(changed).asString().matches("750000(\\.0+)? EUR"),
                        lifted -> assertThat(lifted).isEqualTo(""));
        assertThat(entries)
                .extracting(e -> e.details().get("formerLimit"))
                .satisfiesExactly(
                        none -> assertThat(none).isEqualTo(""),
                        first -> assertThat(first).asString().matches("5000000(\\.0+)? CNY"),
                        second -> assertThat(second).asString().matches("750000(\\.0+)? EUR"));
        assertThat(entries).allSatisfy(e -> {
            assertThat(e.event()).isEqualTo("Account.CreditLimitChanged");
            assertThat(e.actor()).isEqualTo("finn");
            assertThat(e.channel()).isEqualTo(Channel.REST);
        });
        assertSound(AuditLog.ACCOUNTS_CHAIN);
    }

    @Test
    void a_customer_that_joins_a_group_or_moves_to_another_leaves_which_it_was() {
        Account account = accounts.findOrCreate("Meishan " + mark);
        CurrentActor.as(FINN, () -> {
            accounts.linkToGroup(account, "Holding " + mark);
            accounts.linkToGroup(account, "Holding " + mark);
            accounts.linkToGroup(account, "Fund " + mark);
        });

        List<AuditEntry> entries = entries(AuditLog.ACCOUNTS_CHAIN, "name", "Meishan " + mark);
        assertThat(entries)
                .extracting(
                        AuditEntry::event,
                        AuditEntry::actor,
                        e -> e.details().get("formerParent"),
                        e -> e.details().get("parent"))
                .containsExactly(
                        tuple("Account.GroupChanged", "finn", "", "Holding " + mark),
                        tuple("Account.GroupChanged", "finn", "Holding " + mark, "Fund " + mark));
        assertSound(AuditLog.ACCOUNTS_CHAIN);
    }

    @Test
    void what_was_rolled_back_is_in_no_chain() {
        Account account = accounts.findOrCreate("Meishan " + mark);
        assertThatThrownBy(() -> CurrentActor.as(FINN, () -> {
                    transactions.executeWithoutResult(tx -> {
                        accounts.limitCredit(account.id(), BigDecimal.TEN, "CNY");
                        throw new IllegalStateException("no");
                    });
                }))
                .hasMessage("no");

        assertThat(entries(AuditLog.ACCOUNTS_CHAIN, "name", "Meishan " + mark)).isEmpty();
    }

    private List<AuditEntry> entries(String chain, String key, String value) {
        return table.of(chain).stream()
                .filter(e -> value.equals(e.details().get(key)))
                .toList();
    }

    private void assertSound(String chain) {
        assertThat(Chain.verify(chain, table.of(chain), table.head(chain).orElseThrow())
                        .sound())
                .isTrue();
    }
}
