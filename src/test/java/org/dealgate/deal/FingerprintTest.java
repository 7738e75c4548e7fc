package org.dealgate.deal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dealgate.deal.Drafts.line;
import static org.dealgate.deal.Drafts.payment;

import java.util.List;
import org.dealgate.refusal.Problems;
import org.junit.jupiter.api.Test;

class FingerprintTest {

    private static final TermsDraft OFFER = new TermsDraft(
            "CNY",
            List.of(line(2, "1200000.00", "1100000.00", "800000.00")),
            List.of(payment(0, "30"), payment(120, "70")));

    @Test
    void the_canonical_text_has_sorted_keys_and_plain_decimals() {
        assertThat(body(OFFER, new TermsDocument("报价单.pdf", "ab12")).canonical())
                .isEqualTo("{\"currency\":\"CNY\","
                        + "\"documents\":[{\"name\":\"报价单.pdf\",\"sha256\":\"ab12\"}],"
                        + "\"lines\":[{\"item\":\"Press line PX-9\",\"listPrice\":\"1200000.00\","
                        + "\"netPrice\":\"1100000.00\",\"quantity\":2,\"unitCost\":\"800000.00\"}],"
                        + "\"paymentPlan\":[{\"dueDays\":0,\"label\":\"after 0 days\",\"percent\":\"30\"},"
                        + "{\"dueDays\":120,\"label\":\"after 120 days\",\"percent\":\"70\"}]}");
    }

    @Test
    void the_fingerprint_is_the_hash_of_that_text() {
        // as sha256sum says
        assertThat(TermsBody.fingerprint("{\"currency\":\"CNY\"}"))
                .isEqualTo("834cc201fe9f5eb80fa3e7151cf8ea602835c1ef8f6f6340605c06555f810d11");
    }

    @Test
    void the_same_offer_written_differently_has_the_same_fingerprint() {
        var written = new TermsDraft(
                " CNY",
                List.of(line(2, "1.2E6", "1100000", "800000.000")),
                List.of(payment(0, "3E1"), payment(120, "70.00")));
        assertThat(fingerprint(body(written))).isEqualTo(fingerprint(body(OFFER)));
    }

    @Test
    void any_other_offer_has_another_one() {
        String offered = fingerprint(body(OFFER));
        assertThat(List.of(
                        body(new TermsDraft("USD", OFFER.lines(), OFFER.paymentPlan())),
                        body(new TermsDraft("CNY", OFFER.lines(), OFFER.paymentPlan(), "by ship", null)),
                        body(new TermsDraft("CNY", OFFER.lines(), List.of(payment(0, "100")))),
                        body(new TermsDraft(
                                "CNY", List.of(line(2, "1200000.00", "1100000.01", "800000.00")), OFFER.paymentPlan())),
                        body(OFFER, new TermsDocument("offer.pdf", "ab12")),
                        body(OFFER, new TermsDocument("offer.pdf", "ab13"))))
                .extracting(FingerprintTest::fingerprint)
                .doesNotContain(offered)
                .doesNotHaveDuplicates();
    }

    @Test
    void what_was_written_down_reads_back_the_same() {
        TermsBody body = body(OFFER, new TermsDocument("offer.pdf", "ab12"));
        assertThat(TermsBody.read(body.canonical())).isEqualTo(body);
    }

    private static TermsBody body(TermsDraft draft, TermsDocument... documents) {
        var problems = new Problems();
        TermsBody body = new TermsRules(problems, false).check(draft, List.of(documents));
        problems.refuse();
        return body;
    }

    private static String fingerprint(TermsBody body) {
        return TermsBody.fingerprint(body.canonical());
    }
}
