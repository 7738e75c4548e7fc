package org.dealgate.workflow.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Map;
import org.dealgate.approval.MatrixInput;
import org.dealgate.blocker.ReadinessFacts;
import org.dealgate.blocker.Standing;
import org.dealgate.deal.Stage;
import org.dealgate.stakeholder.AuthorityProof;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A number a hair beyond a limit must not be rounded on to it on its way to the decision tables. */
class StricterSideTest {

    @Test
    void a_value_or_a_discount_a_hair_above_a_limit_stays_above_it() {
        Map<String, Object> inputs = matrix("1000000.00000001", "10.00000001", "20");

        assertThat(inputs.get("value")).isEqualTo(new BigDecimal("1000000.0001"));
        assertThat(inputs.get("discountPercent")).isEqualTo(new BigDecimal("10.0001"));
    }

    @Test
    void a_margin_a_hair_below_a_limit_stays_below_it() {
        assertThat(matrix("1", "0", "19.99999999").get("marginPercent")).isEqualTo(new BigDecimal("19.9999"));
        assertThat(readiness("9.99999999"))
                .containsEntry("marginPercent", new BigDecimal("9.9999"))
                .containsEntry("latestKnownMarginPercent", new BigDecimal("9.9999"));
    }

    @Test
    void a_loss_is_never_made_smaller() {
        assertThat(matrix("1", "-0.00009", "-0.00001"))
                .containsEntry("discountPercent", new BigDecimal("0.0000"))
                .containsEntry("marginPercent", new BigDecimal("-0.0001"));
        assertThat(readiness("-0.00001").get("marginPercent")).isEqualTo(new BigDecimal("-0.0001"));
    }

    @Test
    void what_lies_on_a_limit_stays_on_it() {
        assertThat(matrix("1000000", "10", "20"))
                .containsEntry("value", new BigDecimal("1000000.0000"))
                .containsEntry("discountPercent", new BigDecimal("10.0000"))
                .containsEntry("marginPercent", new BigDecimal("20.0000"));
        assertThat(readiness("10").get("marginPercent")).isEqualTo(new BigDecimal("10.0000"));
    }

    @Test
    void what_is_unknown_stays_unknown() {
        assertThat(matrix(null, null, null))
                .containsEntry("value", null)
                .containsEntry("discountPercent", null)
                .containsEntry("marginPercent", null);
        assertThat(readiness(null)).containsEntry("marginPercent", null);
    }

    private static Map<String, Object> matrix(
            @Nullable String value, @Nullable String discount, @Nullable String margin) {
        return MatrixDecision.inputs(new MatrixInput(
                "D-2026-00042", number(value), number(discount), number(margin), 60, null, null, null, null, false));
    }

    private static Map<String, Object> readiness(@Nullable String margin) {
        return ReadinessDecision.inputs(new ReadinessFacts(
                "D-2026-00042",
                Stage.FINANCE_FEASIBILITY,
                Standing.SUPPORTS,
                Standing.SUPPORTS,
                AuthorityProof.PROVEN,
                false,
                true,
                Standing.SUPPORTS,
                Standing.SUPPORTS,
                true,
                true,
                true,
                number(margin),
                number(margin),
                false,
                null,
                false,
                0));
    }

    private static @Nullable BigDecimal number(@Nullable String number) {
        return number == null ? null : new BigDecimal(number);
    }
}
