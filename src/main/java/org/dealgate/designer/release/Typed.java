package org.dealgate.designer.release;

import org.dealgate.refusal.Refusal;
import org.jspecify.annotations.Nullable;

/** What was typed into the form of a proposal. */
record Typed(
        @Nullable Long draft,
        @Nullable String reason,
        @Nullable String backtest,
        @Nullable String noBacktest) {

    /** The backtest's number; null where none was named. */
    @Nullable
    Long run() {
        if (backtest == null || backtest.isBlank()) {
            return null;
        }
        String number = backtest.strip();
        if (!number.matches("\\d{1,18}")) {
            throw Refusal.invalid("backtest", "release.backtest.unknown", number);
        }
        return Long.valueOf(number);
    }
}
