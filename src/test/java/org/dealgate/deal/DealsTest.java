package org.dealgate.deal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.dealgate.deal.DealFixture.PDF;
import static org.dealgate.deal.DealFixture.aDeal;
import static org.dealgate.deal.DealFixture.as;
import static org.dealgate.deal.DealFixture.awaitingTheCustomer;
import static org.dealgate.deal.DealFixture.does;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Year;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.dealgate.DealgateTest;
import org.dealgate.Together;
import org.dealgate.refusal.Refusal;
import org.dealgate.refusal.Refusal.Kind;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@DealgateTest
class DealsTest {

    private static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);

    @Autowired
    Deals deals;

    @Autowired
    Terms terms;

    @Autowired
    Documents documents;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void an_opened_deal_stands_in_its_first_stage_with_its_first_terms() {
        Deal deal = deals.get(as("amy", () -> deals.open(aDeal())).number());
        assertThat(deal.number()).matches("D-" + Year.now(ZoneOffset.UTC) + "-\\d{5}");
        assertThat(deal.stage()).isEqualTo(Stage.NEEDS_PROPOSAL);
        assertThat(deal.outcome()).isNull();
        assertThat(deal.owner()).isEqualTo("amy");
        assertThat(deal.value()).hasToString("Optional[2200000.00 CNY]");
        assertThat(deal.valueBase()).hasValueSatisfying(v -> assertThat(v).isEqualByComparingTo("2200000"));
        assertThat(terms.current(deal.number())).hasValueSatisfying(t -> {
            assertThat(t.version()).isEqualTo(1);
            assertThat(t.fingerprint()).isEqualTo(TermsBody.fingerprint(t.canonical()));
            assertThat(t.createdBy()).isEqualTo("amy");
        });
    }

    @Test
    void eight_people_opening_deals_at_once_get_eight_numbers() throws Exception {
        var numbers = new HashSet<>(Together.does(
                8, () -> as("amy", () -> deals.open(aDeal())).number()));
        assertThat(numbers).hasSize(8).allMatch(n -> n.toString().startsWith("D-"));
    }

    @Test
    void a_known_crm_opportunity_is_not_opened_twice_even_at_once() throws Exception {
        String opportunity = "SF-" + UUID.randomUUID();
        var results = Together.does(
                4, () -> as("amy", () -> deals.open(from(opportunity))).number());
        assertThat(results).filteredOn(String.class::isInstance).hasSize(1);
        assertThat(results)
                .filteredOn(Refusal.class::isInstance)
                .hasSize(3)
                .allSatisfy(r -> assertThat(((Refusal) r).kind()).isEqualTo(Kind.CONFLICT));
    }

    @Test
    void the_owner_is_an_active_account_manager() {
        refused(Kind.INVALID, () -> as("amy", () -> deals.open(owned("nobody"))));
        refused(Kind.INVALID, () -> as("amy", () -> deals.open(owned("finn"))));
        // the assistant opens it, and has to say for whom
        refused(Kind.INVALID, () -> as("ben", () -> deals.open(owned(null))));
        assertThat(as("ben", () -> deals.open(owned("amy"))).owner()).isEqualTo("amy");
    }

    @Test
    void only_account_managers_assistants_and_administrators_open_deals() {
        refused(Kind.NOT_ALLOWED, () -> as("finn", () -> deals.open(aDeal())));
        refused(Kind.NOT_ALLOWED, () -> as("audrey", () -> deals.open(aDeal())));
    }

    @Test
    void a_stage_is_not_skipped() {
        String number = as("amy", () -> deals.open(aDeal())).number();
        refused(Kind.CONFLICT, () -> deals.enterStage(number, Stage.FINANCE_FEASIBILITY));
        deals.enterStage(number, Stage.TECHNICAL_REVIEW);
        assertThat(deals.get(number).stage()).isEqualTo(Stage.TECHNICAL_REVIEW);
    }

    @Test
    void winning_takes_a_contract_with_a_number_and_a_day_that_has_come() {
        String number = awaitingTheCustomer(deals);
        refused(Kind.CONFLICT, () -> does("amy", () -> deals.won(number, "C-1", TODAY)));
        as("amy", () -> documents.add(number, "contract.pdf", null, PDF, DocumentKind.CONTRACT));
        refused(Kind.INVALID, () -> does("amy", () -> deals.won(number, " ", TODAY)));
        refused(Kind.INVALID, () -> does("amy", () -> deals.won(number, "C-1", TODAY.plusDays(2))));
        does("amy", () -> deals.won(number, "C-1", TODAY));
        Deal won = deals.get(number);
        assertThat(won.outcome()).isEqualTo(Outcome.WON);
        assertThat(won.ending().contractNumber()).isEqualTo("C-1");
        assertThat(won.finished()).isFalse();
        refused(Kind.CONFLICT, () -> does("amy", () -> deals.lost(number, "price", null)));
    }

    @Test
    void a_won_deal_is_closed_by_its_hand_over_and_changes_no_more() {
        String number = awaitingTheCustomer(deals);
        as("amy", () -> documents.add(number, "contract.pdf", null, PDF, DocumentKind.CONTRACT));
        does("amy", () -> deals.won(number, "C-1", TODAY));
        refused(Kind.CONFLICT, () -> deals.close(number));
        deals.enterStage(number, Stage.HANDOVER_TO_SERVICE);
        deals.close(number);
        assertThat(deals.get(number).finished()).isTrue();
        refused(Kind.CONFLICT, () -> does("amy", () -> deals.withdraw(number, "too late")));
        refused(Kind.CONFLICT, () -> as("amy", () -> documents.add(number, "more.pdf", null, PDF, DocumentKind.OTHER)));
    }

    @Test
    void a_lost_deal_is_finished_with_its_reason() {
        String number = awaitingTheCustomer(deals);
        refused(Kind.INVALID, () -> does("amy", () -> deals.lost(number, "  ", "Rival")));
        refused(Kind.INVALID, () -> does("amy", () -> deals.lost(number, "price", " ")));
        does("amy", () -> deals.lost(number, "price", "Rival"));
        Deal lost = deals.get(number);
        assertThat(lost.outcome()).isEqualTo(Outcome.LOST);
        assertThat(lost.ending().outcomeReason()).isEqualTo("price");
        assertThat(lost.ending().competitor()).isEqualTo("Rival");
        refused(Kind.CONFLICT, () -> deals.enterStage(number, Stage.NEEDS_PROPOSAL));
    }

    @Test
    void withdrawing_takes_a_reason_and_happens_once() throws Exception {
        String number = as("amy", () -> deals.open(aDeal())).number();
        refused(Kind.INVALID, () -> does("amy", () -> deals.withdraw(number, "")));
        var results = Together.does(4, () -> {
            does("amy", () -> deals.withdraw(number, "the plant is not built"));
            return "withdrawn";
        });
        assertThat(results).filteredOn("withdrawn"::equals).hasSize(1);
        assertThat(deals.get(number).outcome()).isEqualTo(Outcome.WITHDRAWN);
        assertThat(deals.get(number).ending().outcomeReason()).isEqualTo("the plant is not built");
    }

    @Test
    void whoever_locks_a_deal_sees_what_was_written_while_they_waited() {
        String number = as("amy", () -> deals.open(aDeal())).number();
        transaction.executeWithoutResult(t -> {
            assertThat(deals.get(number).stage()).isEqualTo(Stage.NEEDS_PROPOSAL);
            elsewhere(() -> deals.enterStage(number, Stage.TECHNICAL_REVIEW));
            assertThat(deals.lock(number).stage()).isEqualTo(Stage.TECHNICAL_REVIEW);
        });
    }

    @Test
    void a_new_owner_takes_over_with_a_reason() {
        String number = as("amy", () -> deals.open(aDeal())).number();
        refused(Kind.INVALID, () -> does("amy", () -> deals.changeOwner(number, "finn", "he knows them")));
        refused(Kind.INVALID, () -> does("amy", () -> deals.changeOwner(number, "amy", "")));
    }

    @Test
    void an_imported_deal_may_have_no_known_value() {
        Deal deal =
                deals.get(as("amy", () -> deals.openImported(row(null, null))).number());
        assertThat(deal.value()).isEmpty();
        assertThat(deal.valueBase()).isEmpty();
        assertThat(deal.crm().crmOwner()).isEqualTo("Moses Frase");
        assertThat(terms.current(deal.number()))
                .hasValueSatisfying(t -> assertThat(t.value()).isEmpty());
    }

    @Test
    void a_deal_that_ended_elsewhere_arrives_finished() {
        var end = new ImportedDeal.End(Outcome.WON, LocalDate.of(2017, 3, 1), null);
        Deal deal = deals.get(
                as("amy", () -> deals.importFinished(row("1054", end))).number());
        assertThat(deal.finished()).isTrue();
        assertThat(deal.outcome()).isEqualTo(Outcome.WON);
        assertThat(deal.closedAt()).isEqualTo("2017-03-01T00:00:00Z");
        assertThat(deal.openedAt()).isEqualTo("2016-10-20T00:00:00Z");
        assertThat(deal.value()).hasToString("Optional[1054.00 USD]");
        assertThat(deal.valueBase()).hasValueSatisfying(v -> assertThat(v).isEqualByComparingTo("7219.90"));
        refused(Kind.NOT_ALLOWED, () -> as("ben", () -> deals.importFinished(row("1", end))));
    }

    private static OpenDeal owned(String owner) {
        OpenDeal d = aDeal();
        return new OpenDeal(d.title(), d.account(), "CNY", null, d.lines(), d.paymentPlan(), owner, null);
    }

    private static OpenDeal from(String opportunity) {
        OpenDeal d = aDeal();
        return new OpenDeal(d.title(), d.account(), "CNY", null, d.lines(), List.of(), "amy", opportunity);
    }

    private static ImportedDeal row(String net, ImportedDeal.End end) {
        return new ImportedDeal(
                "GTX Plus Basic",
                "Cancity " + UUID.randomUUID(),
                "USD",
                List.of(new TermsLine("GTX Plus Basic", 1, null, net == null ? null : new BigDecimal(net), null)),
                "amy",
                "Moses Frase",
                UUID.randomUUID().toString(),
                LocalDate.of(2016, 10, 20),
                null,
                end);
    }

    private static void elsewhere(Runnable work) {
        var thread = new Thread(work);
        thread.start();
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void refused(Kind kind, ThrowingCallable work) {
        assertThatThrownBy(work)
                .isInstanceOfSatisfying(Refusal.class, r -> assertThat(r.kind()).isEqualTo(kind));
    }
}
