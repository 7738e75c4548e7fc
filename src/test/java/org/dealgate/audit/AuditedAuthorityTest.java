package org.dealgate.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.dealgate.DealgateTest;
import org.dealgate.Rest;
import org.dealgate.Staff;
import org.dealgate.approval.authority.Absence;
import org.dealgate.approval.authority.AbsenceDraft;
import org.dealgate.approval.authority.Absences;
import org.dealgate.approval.authority.Assistants;
import org.dealgate.approval.authority.Authorities;
import org.dealgate.approval.authority.Delegation;
import org.dealgate.approval.authority.DelegationDraft;
import org.dealgate.approval.authority.Delegations;
import org.dealgate.approval.authority.Holder;
import org.dealgate.people.Actor;
import org.dealgate.people.Channel;
import org.dealgate.people.CurrentActor;
import org.dealgate.people.Groups;
import org.dealgate.people.People;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;

/** Limits, delegations, absences and assistants: each change is in the chain {@code authority}. */
@DealgateTest
class AuditedAuthorityTest {

    private static final String CHAIN = "authority";

    @LocalServerPort
    private int port;

    @Autowired
    private Authorities authorities;

    @Autowired
    private Delegations delegations;

    @Autowired
    private Absences absences;

    @Autowired
    private Assistants assistants;

    @Autowired
    private People people;

    @Autowired
    private AuditTable table;

    @Autowired
    private TransactionTemplate transactions;

    private final LocalDate today = LocalDate.now(ZoneId.of("Europe/Berlin"));
    private String executive;
    private String delegate;
    private String assistant;

    @BeforeEach
    void hire() {
        executive = Staff.member(people, Groups.EXECUTIVES);
        delegate = Staff.member(people, Groups.EXECUTIVES);
        assistant = Staff.member(people, Groups.ACCOUNT_ASSISTANTS);
    }

    @Test
    void auditors_read_the_chain_and_others_do_not() {
        CurrentActor.as(
                new Actor("admin", Channel.REST),
                () -> authorities.limit(Holder.person(executive), new BigDecimal("5000000"), null));

        Rest audrey = Rest.as("audrey", port);
        assertThat(audrey.get("/api/audit/authority").json().toString()).contains("LimitChanged", executive);
        assertThat(audrey.get("/api/audit/D-2026-00001").json()).isEmpty();
        assertThat(Rest.as("amy", port).get("/api/audit/authority").status()).isEqualTo(403);
    }

    @Test
    void a_limit_is_recorded_with_the_one_before() {
        Holder holder = Holder.person(executive);
        CurrentActor.as(new Actor("admin", Channel.REST), () -> {
            authorities.limit(holder, new BigDecimal("5000000"), new BigDecimal("10"));
            authorities.limit(holder, null, new BigDecimal("2.5"));
            authorities.lift(holder);
            authorities.lift(holder);
        });

        assertThat(entries("person", executive))
                .allSatisfy(e -> assertThat(e.event()).isEqualTo("Authorities.LimitChanged"))
                .allSatisfy(e -> assertThat(e.actor()).isEqualTo("admin"))
                .allSatisfy(e -> assertThat(e.channel()).isEqualTo(Channel.REST))
                .extracting(e -> e.details().toString())
                .containsExactly(
                        "{limitDiscountPercent=10, limitValue=5000000, person=" + executive + "}",
                        "{formerLimitDiscountPercent=10, formerLimitValue=5000000, limitDiscountPercent=2.5, person="
                                + executive + "}",
                        "{formerLimitDiscountPercent=2.5, person=" + executive + "}");
        assertSound();
    }

    @Test
    void what_an_assistant_does_is_recorded_on_behalf_of_the_executive() {
        CurrentActor.as(new Actor(executive, Channel.PAGE), () -> assistants.permit(null, assistant));
        CurrentActor.as(new Actor(assistant, Channel.PAGE), () -> {
            Delegation set = delegations.create(new DelegationDraft(
                    executive, delegate, today, today, BigDecimal.TEN, null, "APAC", null, "On holiday"));
            delegations.revoke(set.id());
            Absence away = absences.create(new AbsenceDraft(executive, today, today));
            absences.end(away.id());
        });
        CurrentActor.as(new Actor(executive, Channel.PAGE), () -> assistants.withdraw(executive, assistant));

        assertThat(entries("executive", executive))
                .extracting(AuditEntry::event, AuditEntry::actor, AuditEntry::onBehalfOf)
                .containsExactly(
                        tuple("Assistant.Permitted", executive, null), tuple("Assistant.Withdrawn", executive, null));
        assertThat(entries("delegator", executive))
                .allSatisfy(e -> assertThat(e.details())
                        .containsEntry("delegate", delegate)
                        .containsEntry("from", today.toString())
                        .containsEntry("until", today.toString())
                        .containsEntry("limitValue", "10")
                        .containsEntry("region", "APAC")
                        .containsEntry("reason", "On holiday"))
                .extracting(AuditEntry::event, AuditEntry::actor, AuditEntry::onBehalfOf)
                .containsExactly(
                        tuple("Delegation.Set", assistant, executive),
                        tuple("Delegation.Revoked", assistant, executive));
        assertThat(entries("person", executive))
                .extracting(AuditEntry::event, AuditEntry::actor, AuditEntry::onBehalfOf)
                .containsExactly(
                        tuple("Absence.Set", assistant, executive), tuple("Absence.Ended", assistant, executive));
        assertSound();
    }

    @Test
    void what_was_rolled_back_is_not_recorded() {
        assertThatThrownBy(() -> transactions.executeWithoutResult(tx -> {
                    absences.create(new AbsenceDraft(executive, today, today));
                    throw new IllegalStateException("no");
                }))
                .hasMessage("no");

        assertThat(absences.isAbsent(executive)).isFalse();
        assertThat(entries("person", executive)).isEmpty();
    }

    private List<AuditEntry> entries(String key, String value) {
        return table.of(CHAIN).stream()
                .filter(e -> value.equals(e.details().get(key)))
                .toList();
    }

    private void assertSound() {
        assertThat(Chain.verify(CHAIN, table.of(CHAIN), table.head(CHAIN).orElseThrow())
                        .sound())
                .isTrue();
    }
}
