package org.dealgate.handover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.dealgate.deal.DealFixture.PDF;
import static org.dealgate.deal.DealFixture.aDeal;
import static org.dealgate.deal.DealFixture.as;
import static org.dealgate.deal.DealFixture.does;

import java.time.LocalDate;
import java.time.ZoneOffset;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.dealgate.DealgateTest;
import org.dealgate.audit.AuditEntry;
import org.dealgate.audit.AuditTrail;
import org.dealgate.deal.Deals;
import org.dealgate.deal.DocumentKind;
import org.dealgate.deal.Documents;
import org.dealgate.deal.Stage;
import org.dealgate.refusal.Refusal;
import org.dealgate.refusal.Refusal.Kind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DealgateTest
class HandoversTest {

    @Autowired
    private Handovers handovers;

    @Autowired
    private Deals deals;

    @Autowired
    private Documents documents;

    @Autowired
    private AuditTrail trail;

    private String number;

    @BeforeEach
    void a_won_deal() {
        number = as("amy", () -> deals.open(aDeal())).number();
        deals.enterStage(number, Stage.TECHNICAL_REVIEW);
        deals.enterStage(number, Stage.FINANCE_FEASIBILITY);
        deals.enterStage(number, Stage.EXECUTIVE_SIGN_OFF);
        does("amy", () -> {
            documents.add(number, "contract.pdf", "application/pdf", PDF, DocumentKind.CONTRACT);
            deals.won(number, "C-2026-7", LocalDate.now(ZoneOffset.UTC));
        });
        deals.enterStage(number, Stage.HANDOVER_TO_SERVICE);
    }

    @Test
    void the_pack_holds_contract_promises_contacts_payment_plan_and_who_serves() {
        HandoverPack pack = as("amy", () -> handovers.prepare(number, draft("sam")));

        assertThat(pack.round()).isEqualTo(1);
        assertThat(pack.contract()).isEqualTo("C-2026-7");
        assertThat(pack.paymentPlan().lines()).hasSize(2).first().asString().startsWith("30 %");
        assertThat(pack.serviceContact()).isEqualTo("sam");
        assertThat(handovers.of(number)).containsExactly(pack);
    }

    @Test
    void the_service_contact_is_an_active_service_manager() {
        refused(Kind.INVALID, "serviceContact", () -> as("amy", () -> handovers.prepare(number, draft("finn"))));
        refused(Kind.INVALID, "serviceContact", () -> as("amy", () -> handovers.prepare(number, draft("nobody"))));
    }

    @Test
    void a_pack_is_returned_with_a_reason_and_prepared_again() {
        as("amy", () -> handovers.prepare(number, draft("sam")));
        refused(Kind.INVALID, "returnReason", () -> as("sam", () -> handovers.returned(number, " ")));

        as("sam", () -> handovers.returned(number, "Who is on site?"));
        as("amy", () -> handovers.prepare(number, draft("sam")));
        as("sam", () -> handovers.accept(number, null));

        assertThat(handovers.of(number))
                .extracting(HandoverPack::state)
                .containsExactly(PackState.RETURNED, PackState.ACCEPTED);
        assertThat(handovers.of(number).get(0).note()).isEqualTo("Who is on site?");
        assertThat(trail.of(number))
                .extracting(AuditEntry::event)
                .containsSubsequence(
                        "HandoverPack.Prepared",
                        "HandoverPack.Returned",
                        "HandoverPack.Prepared",
                        "HandoverPack.Accepted");
    }

    @Test
    void a_pack_that_waits_for_its_answer_is_not_prepared_again() {
        as("amy", () -> handovers.prepare(number, draft("sam")));
        refused(Kind.CONFLICT, null, () -> as("amy", () -> handovers.prepare(number, draft("sam"))));
    }

    @Test
    void there_is_nothing_to_accept_before_a_pack_is_prepared() {
        refused(Kind.CONFLICT, null, () -> as("sam", () -> handovers.accept(number, null)));
    }

    @Test
    void only_service_managers_answer_and_never_the_deals_owner() {
        as("amy", () -> handovers.prepare(number, draft("sam")));
        refused(Kind.NOT_ALLOWED, null, () -> as("amy", () -> handovers.accept(number, null)));
        refused(Kind.NOT_ALLOWED, null, () -> as("finn", () -> handovers.returned(number, "No")));
    }

    @Test
    void a_deal_that_is_not_won_is_not_handed_over() {
        String other = as("amy", () -> deals.open(aDeal())).number();
        refused(Kind.CONFLICT, null, () -> as("amy", () -> handovers.prepare(other, draft("sam"))));
    }

    private static HandoverDraft draft(String serviceContact) {
        return new HandoverDraft(null, "Two days on site a year", "Li Wei, design", serviceContact, null);
    }

    private static void refused(Kind kind, @Nullable String field, ThrowingCallable attempt) {
        assertThatThrownBy(attempt).isInstanceOfSatisfying(Refusal.class, no -> {
            assertThat(no.kind()).isEqualTo(kind);
            assertThat(no.problems()).extracting(Refusal.Problem::field).containsExactly(field);
        });
    }
}
