package org.dealgate.deal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.dealgate.deal.DealFixture.PDF;
import static org.dealgate.deal.DealFixture.aDeal;
import static org.dealgate.deal.DealFixture.as;
import static org.dealgate.deal.DealFixture.awaitingTheCustomer;
import static org.dealgate.deal.DealFixture.does;
import static org.dealgate.deal.Drafts.line;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.dealgate.DealgateTest;
import org.dealgate.Together;
import org.dealgate.audit.AuditTrail;
import org.dealgate.refusal.Refusal;
import org.dealgate.refusal.Refusal.Kind;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DealgateTest
class TermsTest {

    private static final TermsDraft CHEAPER = Drafts.terms(line(2, "1200000", "1000000", null));

    @Autowired
    Deals deals;

    @Autowired
    Terms terms;

    @Autowired
    Documents documents;

    @Autowired
    AuditTrail trail;

    @Test
    void new_terms_are_a_new_version_and_the_old_one_stays() {
        String number = open();
        TermsVersion first = terms.current(number).orElseThrow();
        TermsVersion second = as("amy", () -> terms.add(number, CHEAPER)).terms();
        assertThat(second.version()).isEqualTo(2);
        assertThat(terms.versions(number)).hasSize(2).first().isEqualTo(first);
        assertThat(terms.current(number)).contains(second);
        assertThat(second.marginPercent()).isEmpty();
        Deal deal = deals.get(number);
        assertThat(deal.termsVersion()).isEqualTo(2);
        assertThat(deal.value()).isEqualTo(second.value());
    }

    @Test
    void terms_started_from_an_old_version_do_not_write_over_the_new_one() {
        String number = open();
        as("amy", () -> terms.add(number, CHEAPER.basedOn(1)));
        refused(Kind.CONFLICT, () -> as("ben", () -> terms.add(number, CHEAPER.basedOn(1))));
        assertThat(terms.versions(number)).hasSize(2);
    }

    @Test
    void of_two_people_changing_the_same_version_at_once_one_is_refused() throws Exception {
        String number = open();
        var results = Together.does(2, () -> as("amy", () -> terms.add(number, CHEAPER.basedOn(1))));
        assertThat(results).filteredOn(Terms.Added.class::isInstance).hasSize(1);
        assertThat(results).filteredOn(Refusal.class::isInstance).hasSize(1);
    }

    @Test
    void eight_versions_at_once_are_numbered_one_after_the_other() throws Exception {
        String number = open();
        var price = new AtomicInteger(1_000_000);
        Together.does(
                8,
                () -> as(
                        "amy",
                        () -> terms.add(number, Drafts.terms(line(2, "1200000", "" + price.incrementAndGet(), null)))));
        assertThat(terms.versions(number)).extracting(TermsVersion::version).containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9);
    }

    @Test
    void terms_like_the_present_ones_are_no_new_version_and_no_news() {
        String number = open();
        as("amy", () -> terms.add(number, CHEAPER));
        int told = trail.of(number).size();
        as("amy", () -> terms.add(number, CHEAPER.basedOn(2)));
        assertThat(terms.versions(number)).hasSize(2);
        assertThat(trail.of(number)).hasSize(told);
    }

    @Test
    void a_document_of_the_terms_makes_a_version_whose_fingerprint_covers_it() {
        String number = open();
        String before = terms.current(number).orElseThrow().fingerprint();
        Document offer = as("amy", () -> documents.add(number, "报价.pdf", null, PDF, DocumentKind.TERMS));
        TermsVersion after = terms.current(number).orElseThrow();
        assertThat(after.version()).isEqualTo(2);
        assertThat(after.fingerprint()).isNotEqualTo(before);
        assertThat(after.documents()).containsExactly(new TermsDocument("报价.pdf", offer.sha256()));
        assertThat(after.lines())
                .isEqualTo(terms.version(number, 1).orElseThrow().lines());
        assertThat(as("amy", () -> terms.add(number, CHEAPER)).terms().documents())
                .isEqualTo(after.documents());
    }

    @Test
    void the_same_document_again_changes_nothing() {
        String number = open();
        Document first = as("amy", () -> documents.add(number, "offer.pdf", null, PDF, DocumentKind.TERMS));
        Document again = as("amy", () -> documents.add(number, "offer.pdf", null, PDF, DocumentKind.TERMS));
        assertThat(again).isEqualTo(first);
        assertThat(terms.current(number))
                .hasValueSatisfying(t -> assertThat(t.version()).isEqualTo(2));
    }

    @Test
    void a_document_that_leaves_the_terms_makes_a_version_without_it() {
        String number = open();
        as("amy", () -> documents.add(number, "offer.pdf", null, PDF, DocumentKind.TERMS));
        as("amy", () -> documents.add(number, "offer.pdf", null, PDF, DocumentKind.OTHER));
        assertThat(terms.current(number))
                .hasValueSatisfying(t -> assertThat(t.documents()).isEmpty());
    }

    @Test
    void a_reviewer_adds_evidence_but_no_terms() {
        String number = open();
        as("tess", () -> documents.add(number, "review.pdf", null, PDF, DocumentKind.EVIDENCE));
        refused(
                Kind.NOT_ALLOWED,
                () -> as("tess", () -> documents.add(number, "offer.pdf", null, PDF, DocumentKind.TERMS)));
        refused(Kind.NOT_ALLOWED, () -> as("tess", () -> terms.add(number, CHEAPER)));
    }

    @Test
    void signed_terms_do_not_change() {
        String number = awaitingTheCustomer(deals);
        as("amy", () -> documents.add(number, "contract.pdf", null, PDF, DocumentKind.CONTRACT));
        does("amy", () -> deals.won(number, "C-1", LocalDate.now(ZoneOffset.UTC)));
        refused(Kind.CONFLICT, () -> as("amy", () -> terms.add(number, CHEAPER)));
        refused(
                Kind.CONFLICT,
                () -> as("amy", () -> documents.add(number, "offer.pdf", null, PDF, DocumentKind.TERMS)));
    }

    @Test
    void a_currency_without_a_rate_leaves_the_value_in_the_base_currency_unknown() {
        String number = open();
        as("amy", () -> terms.add(number, new TermsDraft("BRL", List.of(line(1, "10", "9", null)), List.of())));
        assertThat(deals.get(number).valueBase()).isEmpty();
        assertThat(deals.get(number).value()).hasToString("Optional[9.00 BRL]");
    }

    private String open() {
        return as("amy", () -> deals.open(aDeal())).number();
    }

    private static void refused(Kind kind, org.assertj.core.api.ThrowableAssert.ThrowingCallable work) {
        assertThatThrownBy(work)
                .isInstanceOfSatisfying(Refusal.class, r -> assertThat(r.kind()).isEqualTo(kind));
    }
}
