package org.dealgate.approval;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.dealgate.deal.PaymentTerm;
import org.dealgate.deal.TermsLine;
import org.dealgate.deal.TermsVersion;
import org.junit.jupiter.api.Test;

class TermsFieldsTest {

    private static final String TERMS = """
            {"currency":"CNY","delivery":"by rail","documents":[],
             "lines":[{"item":"Press","netPrice":"90.00","quantity":1}],
             "paymentPlan":[{"dueDays":30,"label":"all","percent":"100"}]}""";

    @Test
    void each_field_that_differs_is_named() {
        assertThat(changed(TERMS, TERMS.replace("by rail", "by ship"))).containsExactly("delivery");
        assertThat(changed(TERMS, TERMS.replace("\"quantity\":1", "\"quantity\":2")))
                .containsExactly("lines.quantity");
        assertThat(changed(TERMS, TERMS.replace("30", "60"))).containsExactly("paymentPlan.dueDays");
        assertThat(changed(TERMS, TERMS.replace("[]", "[{\"name\":\"plan\",\"sha256\":\"ab\"}]")))
                .containsExactly("documents.name", "documents.sha256");
    }

    @Test
    void all_that_can_change_may_be_listed() {
        String full = TERMS.replace("[]", "[{\"name\":\"plan\",\"sha256\":\"ab\"}]")
                .replace("\"netPrice\"", "\"listPrice\":\"95\",\"unitCost\":\"50\",\"netPrice\"");

        assertThat(TermsFields.all())
                .containsAll(changed("{}", full))
                .contains("*", "lines", "documents", "paymentPlan", "marginPercent", "splitSuspected")
                .doesNotContain("linez");
    }

    @Test
    void a_field_that_terms_do_not_have_yet_counts_as_soon_as_they_have_it() {
        assertThat(changed(TERMS, TERMS.replace("\"documents\"", "\"warranty\":\"2 years\",\"documents\"")))
                .containsExactly("warranty");
    }

    @Test
    void a_line_that_is_gone_has_changed_in_all_its_fields() {
        assertThat(changed(TERMS, TERMS.replaceAll("\"lines\":\\[.*]\\s*,\\s*\"pay", "\"lines\":[],\"pay")))
                .containsExactly("lines.item", "lines.netPrice", "lines.quantity");
    }

    @Test
    void the_same_amount_written_otherwise_is_no_change() {
        assertThat(changed(TERMS, TERMS.replace("90.00", "90.0").replace("\"100\"", "\"100.00\"")))
                .isEmpty();
    }

    @Test
    void what_follows_from_the_terms_is_named_as_well() {
        var before = offer(new BigDecimal("90"), 30);

        assertThat(TermsFields.changed(before, offer(new BigDecimal("80"), 30)))
                .containsExactly("discountPercent", "marginPercent", "value");
        assertThat(TermsFields.changed(before, offer(new BigDecimal("90"), 60))).containsExactly("longestPaymentDays");
    }

    @Test
    void an_approval_falls_with_what_its_approver_looks_at_and_with_what_nobody_looks_at() {
        Set<String> finance = Set.of("paymentPlan", "lines.netPrice");
        Set<String> listed = Set.of("paymentPlan", "lines.netPrice", "delivery");

        assertThat(TermsFields.concerning(Set.of("delivery"), finance, listed)).isEmpty();
        assertThat(TermsFields.concerning(Set.of("paymentPlan.dueDays"), finance, listed))
                .containsExactly("paymentPlan.dueDays");
        assertThat(TermsFields.concerning(Set.of("warranty"), finance, listed)).containsExactly("warranty");
        assertThat(TermsFields.concerning(Set.of("value"), finance, listed)).isEmpty();
        assertThat(TermsFields.concerning(Set.of("delivery"), Set.of("*"), listed))
                .containsExactly("delivery");
        assertThat(TermsFields.concerning(Set.of("warranty"), finance, Set.of("*")))
                .as("who looks at everything takes nothing off the others")
                .containsExactly("warranty");
        assertThat(TermsFields.concerning(Set.of("risk"), finance, listed)).isEmpty();
        assertThat(TermsFields.concerning(Set.of("risk"), Set.of("risk"), listed))
                .containsExactly("risk");
    }

    private static Set<String> changed(String before, String after) {
        return TermsFields.changed(terms(before, List.of(), List.of()), terms(after, List.of(), List.of()));
    }

    private static TermsVersion offer(BigDecimal net, int days) {
        var line = new TermsLine("Press", 1, new BigDecimal("100"), net, new BigDecimal("50"));
        return terms("{}", List.of(line), List.of(new PaymentTerm("all", days, new BigDecimal("100"))));
    }

    private static TermsVersion terms(String canonical, List<TermsLine> lines, List<PaymentTerm> plan) {
        return new TermsVersion(1, "f", canonical, "CNY", lines, plan, null, List.of(), "amy", Instant.EPOCH);
    }
}
