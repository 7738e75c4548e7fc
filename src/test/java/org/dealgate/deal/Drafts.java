package org.dealgate.deal;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Terms for tests. */
final class Drafts {

    private Drafts() {}

    static TermsLine line(int quantity, @Nullable String list, @Nullable String net, @Nullable String cost) {
        return new TermsLine("Press line PX-9", quantity, decimal(list), decimal(net), decimal(cost));
    }

    static PaymentTerm payment(int days, String percent) {
        return new PaymentTerm("after " + days + " days", days, new BigDecimal(percent));
    }

    static TermsDraft terms(TermsLine... lines) {
        return new TermsDraft("CNY", List.of(lines), List.of());
    }

    static TermsDraft paid(PaymentTerm... payments) {
        return new TermsDraft("CNY", List.of(line(1, "100", "90", "60")), List.of(payments));
    }

    private static @Nullable BigDecimal decimal(@Nullable String value) {
        return value == null ? null : new BigDecimal(value);
    }
}
