package org.dealgate.workflow.published;

import java.util.List;

/** What forms may show of a deal, beside the latest answers to earlier forms. */
public final class PublishedFacts {

    public static final List<String> NAMES = List.of(
            "dealNumber",
            "title",
            "account",
            "owner",
            "expectedClose",
            "value",
            "termsVersion",
            "discountPercent",
            "marginPercent",
            "longestPaymentDays",
            "paymentPlan",
            "stakeholders",
            "openBlockers",
            "possibleDuplicates",
            "blockerKinds");

    private PublishedFacts() {}
}
