package org.dealgate.deal;

import java.time.LocalDate;
import org.dealgate.refusal.Problems;
import org.jspecify.annotations.Nullable;

/** What a deal's own fields may say. */
final class DealRules {

    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2100, 12, 31);

    private DealRules() {}

    static void expectedClose(Problems problems, @Nullable LocalDate day) {
        date(problems, "expectedClose", day);
    }

    /** Years that a business date can have; others are slips of the pen, and some the database cannot hold. */
    static void date(Problems problems, String field, @Nullable LocalDate day) {
        if (day != null && (day.isBefore(EARLIEST) || day.isAfter(LATEST))) {
            problems.add(field, "deal.date.range", EARLIEST.toString(), LATEST.toString());
        }
    }
}
