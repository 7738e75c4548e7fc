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

    static void signedOn(Problems problems, @Nullable LocalDate day, LocalDate today) {
        if (day == null) {
            problems.add("signedOn", "refusal.missing");
        } else if (day.isAfter(today)) {
            problems.add("signedOn", "deal.signed.future");
        }
        date(problems, "signedOn", day);
    }

    static void check(EconomicBuyerPlan plan) {
        var problems = new Problems();
        problems.text("text", plan.text(), 4000);
        if (plan.until() == null) {
            problems.add("until", "refusal.missing");
        }
        date(problems, "until", plan.until());
        problems.refuse();
    }
}
