package org.dealgate.deal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.dealgate.deal.Drafts.line;
import static org.dealgate.deal.Drafts.paid;
import static org.dealgate.deal.Drafts.payment;
import static org.dealgate.deal.Drafts.terms;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.dealgate.refusal.Problems;
import org.dealgate.refusal.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TermsRulesTest {

    static Stream<Arguments> wrong() {
        TermsLine fine = line(1, "100", "90", "60");
        return Stream.of(
                Arguments.of(terms(), "lines"),
                Arguments.of(terms(Collections.nCopies(501, fine).toArray(TermsLine[]::new)), "lines"),
                Arguments.of(terms(line(0, "1", "1", "1")), "lines[0].quantity"),
                Arguments.of(terms(fine, line(-2, "1", "1", "1")), "lines[1].quantity"),
                Arguments.of(terms(line(1_000_001, "1", "1", "1")), "lines[0].quantity"),
                Arguments.of(terms(line(1, "-0.01", "1", "1")), "lines[0].listPrice"),
                Arguments.of(terms(line(1, "1", "1000000000000000", "1")), "lines[0].netPrice"),
                Arguments.of(terms(line(1, "1", "1E+1000000", "1")), "lines[0].netPrice"),
                Arguments.of(terms(line(1, "1", "1E-1000000", "1")), "lines[0].netPrice"),
                Arguments.of(terms(line(1, "1", "1", "0.001")), "lines[0].unitCost"),
                Arguments.of(terms(line(1, null, "1", null)), "lines[0].listPrice"),
                Arguments.of(terms(line(1, "1", null, null)), "lines[0].netPrice"),
                Arguments.of(terms(item("")), "lines[0].item"),
                Arguments.of(terms(item("a".repeat(201))), "lines[0].item"),
                Arguments.of(terms(item("a\u0000b")), "lines[0].item"),
                Arguments.of(terms(item("a\nb")), "lines[0].item"),
                Arguments.of(new TermsDraft("CNY", Arrays.asList(fine, null), List.of()), "lines[1]"),
                Arguments.of(new TermsDraft("EURO", List.of(fine), List.of()), "currency"),
                Arguments.of(new TermsDraft(null, List.of(fine), List.of()), "currency"),
                Arguments.of(paid(payment(0, "30"), payment(120, "69.99")), "paymentPlan"),
                Arguments.of(paid(payment(0, "100"), payment(120, "0.01")), "paymentPlan"),
                Arguments.of(paid(payment(0, "0"), payment(1, "100")), "paymentPlan[0].percent"),
                Arguments.of(paid(payment(0, "101")), "paymentPlan[0].percent"),
                Arguments.of(paid(payment(0, "33.33333"), payment(1, "66.66667")), "paymentPlan[0].percent"),
                Arguments.of(paid(new PaymentTerm("later", 0, null)), "paymentPlan[0].percent"),
                Arguments.of(paid(payment(-1, "100")), "paymentPlan[0].dueDays"),
                Arguments.of(paid(payment(3651, "100")), "paymentPlan[0].dueDays"),
                Arguments.of(paid(new PaymentTerm(" ", 0, BigDecimal.valueOf(100))), "paymentPlan[0].label"));
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void what_is_wrong_is_named_by_its_field(TermsDraft draft, String field) {
        assertThat(fields(draft)).contains(field);
    }

    @Test
    void everything_that_is_wrong_is_said_at_once() {
        assertThat(fields(new TermsDraft(
                        "RMB", List.of(line(0, "-1", null, "1")), List.of(payment(-1, "50"), payment(0, "40")))))
                .containsExactlyInAnyOrder(
                        "currency",
                        "lines[0].quantity",
                        "lines[0].listPrice",
                        "lines[0].netPrice",
                        "paymentPlan[0].dueDays",
                        "paymentPlan");
    }

    @Test
    void the_limits_themselves_are_fine() {
        assertThat(check(new TermsDraft(
                                "CNY",
                                List.of(line(1_000_000, "999999999999999.99", "0", "0")),
                                List.of(payment(3650, "33.3333"), payment(0, "66.6667"))))
                        .lines())
                .hasSize(1);
    }

    @Test
    void an_import_may_leave_prices_unknown() {
        TermsBody body = new TermsRules(new Problems(), true).check(terms(line(1, null, null, null)), List.of());
        assertThat(body.lines().get(0).netPrice()).isNull();
    }

    @Test
    void a_yen_has_no_decimals() {
        assertThat(fields(new TermsDraft("JPY", List.of(line(1, "100.5", "90", null)), List.of())))
                .containsExactly("lines[0].listPrice");
    }

    private static TermsLine item(String item) {
        return new TermsLine(item, 1, BigDecimal.ONE, BigDecimal.ONE, null);
    }

    private static List<String> fields(TermsDraft draft) {
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> check(draft));
        assertThat(refusal).isNotNull();
        return refusal.problems().stream().map(Refusal.Problem::field).toList();
    }

    private static TermsBody check(TermsDraft draft) {
        var problems = new Problems();
        TermsBody body = new TermsRules(problems, false).check(draft, List.of());
        problems.refuse();
        return body;
    }
}
