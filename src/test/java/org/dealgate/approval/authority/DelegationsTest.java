package org.dealgate.approval.authority;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dealgate.approval.authority.Office.as;
import static org.dealgate.approval.authority.Office.assertRefused;
import static org.dealgate.approval.authority.Office.fields;
import static org.dealgate.approval.authority.Office.keys;
import static org.dealgate.approval.authority.Office.standIn;
import static org.dealgate.approval.authority.Office.standInFor;
import static org.dealgate.approval.authority.Office.today;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.dealgate.DealgateTest;
import org.dealgate.Together;
import org.dealgate.account.Account;
import org.dealgate.account.Accounts;
import org.dealgate.people.Groups;
import org.dealgate.people.People;
import org.dealgate.people.Rights;
import org.dealgate.refusal.Refusal;
import org.dealgate.refusal.Refusal.Kind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;

@DealgateTest
class DelegationsTest {

    @Autowired
    private Delegations delegations;

    @Autowired
    private DelegationTable table;

    @Autowired
    private DelegationRules rules;

    @Autowired
    private Assistants assistants;

    @Autowired
    private Accounts accounts;

    @Autowired
    private People people;

    @Autowired
    private Rights rights;

    @Autowired
    private ApplicationEventPublisher events;

    private Office office;
    private String xenia;
    private String yuri;
    private String zoe;

    @BeforeEach
    void hire() {
        office = new Office(people);
        xenia = office.executive();
        yuri = office.executive();
        zoe = office.executive();
    }

    @Test
    void an_executive_lets_another_stand_in_until_it_is_revoked() {
        Delegation set = as(
                xenia,
                () -> delegations.create(new DelegationDraft(
                        null,
                        yuri,
                        today(),
                        today().plusDays(6),
                        new BigDecimal("250000.00"),
                        new BigDecimal("5"),
                        " APAC ",
                        null,
                        "On holiday")));

        assertThat(delegations.inForceOf(xenia)).containsExactly(set);
        assertThat(delegations.inForceTo(yuri)).containsExactly(set);
        assertThat(delegations.inForceOf(yuri)).isEmpty();
        assertThat(delegations.inForceTo(xenia)).isEmpty();
        assertThat(set.limit()).isEqualTo(new Limit(new BigDecimal("250000"), new BigDecimal("5")));
        assertThat(set.region()).isEqualTo("APAC");
        assertThat(set.createdBy()).isEqualTo(xenia);

        Delegation revoked = as(xenia, () -> delegations.revoke(set.id()));

        assertThat(revoked.revokedBy()).isEqualTo(xenia);
        assertThat(delegations.inForceOf(xenia)).isEmpty();
        assertThat(delegations.inForceTo(yuri)).isEmpty();
    }

    @Test
    void a_delegation_counts_from_its_first_day_to_its_last_where_the_delegator_is() {
        office.relocate(xenia, "Pacific/Kiritimati");
        LocalDate first = today().plusDays(10);
        as(xenia, () -> delegations.create(standIn(null, yuri, first, first.plusDays(1))));

        // Kiritimati is 14 hours ahead
        Instant begins = first.atStartOfDay().toInstant(ZoneOffset.ofHours(14));
        Instant ends = first.plusDays(2).atStartOfDay().toInstant(ZoneOffset.ofHours(14));
        assertThat(at(begins.minusSeconds(1)).inForceOf(xenia)).isEmpty();
        assertThat(at(begins).inForceOf(xenia)).hasSize(1);
        assertThat(at(begins).inForceTo(yuri)).hasSize(1);
        assertThat(at(ends.minusSeconds(1)).inForceOf(xenia)).hasSize(1);
        assertThat(at(ends).inForceOf(xenia)).isEmpty();
        assertThat(at(ends).inForceTo(yuri)).isEmpty();
    }

    @Test
    void a_delegation_is_not_passed_on() {
        as(xenia, () -> delegations.create(standIn(yuri)));
        as(yuri, () -> delegations.create(standIn(zoe)));

        assertThat(delegations.inForceOf(xenia))
                .singleElement()
                .satisfies(d -> assertThat(d.delegate()).isEqualTo(yuri));
        assertThat(delegations.inForceTo(zoe))
                .singleElement()
                .satisfies(d -> assertThat(d.delegator()).isEqualTo(yuri));
    }

    @Test
    void it_rests_while_one_of_the_two_is_no_active_executive() {
        as(xenia, () -> delegations.create(standIn(yuri)));

        office.move(yuri, Groups.ACCOUNT_MANAGERS);
        assertThat(delegations.inForceOf(xenia)).isEmpty();
        assertThat(delegations.inForceTo(yuri)).isEmpty();
        office.move(yuri, Groups.EXECUTIVES);
        assertThat(delegations.inForceOf(xenia)).hasSize(1);
        people.deactivate(xenia);
        assertThat(delegations.inForceOf(xenia)).isEmpty();
        assertThat(delegations.inForceTo(yuri)).isEmpty();
    }

    @Test
    void the_delegate_is_another_active_executive() {
        String manager = office.accountAssistant();
        people.deactivate(zoe);

        for (String unfit : new String[] {xenia, " " + xenia, manager, zoe, "nobody", "", "a\0b"}) {
            assertRefused(xenia, () -> delegations.create(standIn(unfit)))
                    .satisfies(r -> assertThat(r.kind()).isEqualTo(Kind.INVALID))
                    .satisfies(r -> assertThat(fields(r)).containsExactly("delegate"));
        }
    }

    @Test
    void the_delegator_is_an_active_executive_even_for_an_administrator() {
        String administrator = office.administrator();
        people.deactivate(zoe);

        for (String unfit : new String[] {administrator, office.accountAssistant(), zoe, "nobody", "", "a\0b"}) {
            assertRefused(administrator, () -> delegations.create(standIn(unfit, yuri, today(), today())))
                    .satisfies(r -> assertThat(fields(r)).containsExactly("delegator"));
        }
    }

    @Test
    void the_days_are_to_come_in_order_and_not_more_than_366() {
        LocalDate today = today();
        refused("from", null, today);
        refused("from", today.minusDays(1), today);
        refused("from", LocalDate.MAX, LocalDate.MAX);
        refused("until", today, null);
        refused("until", today.plusDays(2), today.plusDays(1));
        refused("until", today, today.plusDays(366));
        refused("until", today, LocalDate.MAX);

        as(xenia, () -> delegations.create(standIn(null, yuri, today, today.plusDays(365))));
        as(yuri, () -> delegations.create(standIn(null, xenia, today, today)));
    }

    @Test
    void everything_that_is_wrong_is_said_at_once() {
        var draft = new DelegationDraft(
                null,
                xenia,
                today().minusDays(1),
                null,
                new BigDecimal("-1"),
                new BigDecimal("101"),
                "a\nb",
                Long.MAX_VALUE,
                " ");
        assertRefused(xenia, () -> delegations.create(draft))
                .satisfies(r -> assertThat(fields(r))
                        .containsExactlyInAnyOrder(
                                "delegate",
                                "from",
                                "until",
                                "value",
                                "discountPercent",
                                "region",
                                "accountId",
                                "reason"));
    }

    @Test
    void nobody_delegates_the_same_scope_twice_for_one_day() {
        LocalDate from = today().plusDays(10);
        LocalDate until = today().plusDays(20);
        Delegation first = as(xenia, () -> delegations.create(standIn(null, yuri, from, until)));

        for (LocalDate day : new LocalDate[] {from, from.plusDays(5), until}) {
            assertRefused(xenia, () -> delegations.create(standIn(null, zoe, day, day)))
                    .satisfies(r -> assertThat(r.kind()).isEqualTo(Kind.CONFLICT))
                    .satisfies(r -> assertThat(keys(r)).containsExactly("authority.delegation.overlap"));
        }
        assertRefused(xenia, () -> delegations.create(standIn(null, zoe, from.minusDays(1), until.plusDays(1))))
                .satisfies(r -> assertThat(r.kind()).isEqualTo(Kind.CONFLICT));
        as(xenia, () -> delegations.create(standIn(null, zoe, from.minusDays(1), from.minusDays(1))));
        as(xenia, () -> delegations.create(standIn(null, zoe, until.plusDays(1), until.plusDays(1))));
        as(yuri, () -> delegations.create(standIn(null, zoe, from, until)));
        as(xenia, () -> delegations.revoke(first.id()));
        as(xenia, () -> delegations.create(standIn(null, zoe, from, until)));
    }

    @Test
    void delegations_of_different_scopes_stand_side_by_side() {
        long account = accounts.findOrCreate("Meishan " + UUID.randomUUID()).id();
        as(xenia, () -> delegations.create(standInFor(yuri, null, null)));
        as(xenia, () -> delegations.create(standInFor(yuri, "APAC", null)));
        as(xenia, () -> delegations.create(standInFor(yuri, null, account)));
        as(xenia, () -> delegations.create(standInFor(yuri, "APAC", account)));

        assertThat(delegations.inForceOf(xenia)).hasSize(4);
        assertRefused(xenia, () -> delegations.create(standInFor(zoe, " apac ", null)))
                .satisfies(r -> assertThat(r.kind()).isEqualTo(Kind.CONFLICT));
        assertRefused(xenia, () -> delegations.create(standInFor(zoe, "APAC", account)))
                .satisfies(r -> assertThat(r.kind()).isEqualTo(Kind.CONFLICT));
    }

    @Test
    void of_eight_that_are_set_at_once_one_stands() throws Exception {
        for (int day = 5; day < 10; day++) {
            DelegationDraft draft = standIn(null, yuri, today().plusDays(day), today().plusDays(day));
            var results = Together.does(8, () -> as(xenia, () -> delegations.create(draft)));

            assertThat(results).filteredOn(Delegation.class::isInstance).hasSize(1);
            assertThat(results).filteredOn(Refusal.class::isInstance).hasSize(7);
        }
        assertThat(as(xenia, delegations::visible)).hasSize(5);
    }

    @Test
    void a_region_covers_its_customers_and_a_customer_its_whole_group() {
        String name = "Meishan " + UUID.randomUUID();
        Account plant = accounts.describe(accounts.findOrCreate(name + " plant"), "APAC", null);
        Account sales = accounts.findOrCreate(name + " sales");
        plant = accounts.linkToGroup(plant, name);
        accounts.linkToGroup(sales, name);
        Account other = accounts.findOrCreate(name + " no kin");

        Delegation everything = as(xenia, () -> delegations.create(standInFor(yuri, null, null)));
        Delegation region = as(xenia, () -> delegations.create(standInFor(yuri, "apac", null)));
        Delegation group = as(xenia, () -> delegations.create(standInFor(yuri, null, sales.id())));
        Delegation both = as(xenia, () -> delegations.create(standInFor(yuri, "EMEA", sales.id())));

        assertThat(delegations.covers(everything, other)).isTrue();
        assertThat(delegations.covers(region, plant)).isTrue();
        assertThat(delegations.covers(region, other)).isFalse();
        assertThat(delegations.covers(group, plant)).isTrue();
        assertThat(delegations.covers(group, accounts.find(name).orElseThrow())).isTrue();
        assertThat(delegations.covers(group, other)).isFalse();
        assertThat(delegations.covers(both, plant)).isFalse();
    }

    @Test
    void what_is_over_or_revoked_is_not_revoked_again() {
        Delegation set = as(xenia, () -> delegations.create(standIn(yuri)));
        as(xenia, () -> delegations.revoke(set.id()));

        assertRefused(xenia, () -> delegations.revoke(set.id()))
                .satisfies(r -> assertThat(r.kind()).isEqualTo(Kind.CONFLICT));
        assertRefused(xenia, () -> delegations.revoke(0))
                .satisfies(r -> assertThat(r.kind()).isEqualTo(Kind.NOT_FOUND));
        assertThat(set.on(set.until().plusDays(1))).isEqualTo(State.OVER);
    }

    @Test
    void the_delegator_an_assistant_and_an_administrator_set_and_revoke_and_nobody_else_does() {
        String assistant = office.accountAssistant();
        as(xenia, () -> assistants.permit(null, assistant));

        for (String actor : new String[] {xenia, assistant, office.administrator()}) {
            Delegation set = as(actor, () -> delegations.create(standIn(xenia, yuri, today(), today())));
            assertThat(set.createdBy()).isEqualTo(actor);
            assertThat(as(actor, () -> delegations.revoke(set.id())).revokedBy())
                    .isEqualTo(actor);
        }
        Delegation set = as(xenia, () -> delegations.create(standIn(yuri)));
        for (String actor : new String[] {yuri, zoe, office.accountAssistant(), office.auditor()}) {
            assertRefused(
                            actor,
                            () -> delegations.create(standIn(xenia, zoe, today().plusDays(20), today().plusDays(21))))
                    .satisfies(r -> assertThat(r.kind()).isEqualTo(Kind.NOT_ALLOWED));
            assertRefused(actor, () -> delegations.revoke(set.id()))
                    .satisfies(r -> assertThat(r.kind()).isEqualTo(Kind.NOT_ALLOWED));
        }
        assertThat(delegations.inForceOf(xenia)).containsExactly(set);
    }

    @Test
    void everybody_sees_what_concerns_them_and_administrators_everything() {
        String assistant = office.accountAssistant();
        as(xenia, () -> assistants.permit(null, assistant));
        Delegation set = as(xenia, () -> delegations.create(standIn(yuri)));

        for (String concerned : new String[] {xenia, yuri, assistant, office.administrator()}) {
            assertThat(as(concerned, delegations::visible)).containsEntry(set, State.IN_FORCE);
        }
        assertThat(as(zoe, delegations::visible)).isEmpty();
        assertThat(as(office.accountAssistant(), delegations::visible)).isEmpty();
    }

    private void refused(String field, LocalDate from, LocalDate until) {
        assertRefused(xenia, () -> delegations.create(standIn(null, yuri, from, until)))
                .satisfies(r -> assertThat(fields(r)).contains(field));
    }

    private Delegations at(Instant instant) {
        var then = new Executives(people, Clock.fixed(instant, ZoneOffset.UTC));
        return new Delegations(table, rules, assistants, then, accounts, rights, events);
    }
}
