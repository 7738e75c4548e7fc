package org.dealgate.blocker;

import java.util.List;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What may be in the way, by configuration.
 *
 * @param kinds what a person may choose from; {@code blocker.kind.<kind>} in the bundles says it in words
 * @param exceptions the findings that only an executive may waive
 * @param findingDays business days until a rule's finding is due
 */
@ConfigurationProperties("dealgate.blocker")
record BlockerSettings(
        @DefaultValue({
            "technical-flaw",
            "duplicate",
            "price",
            "payment-terms",
            "decision-pending",
            "legal",
            "approver-missing",
            "approval-condition",
            "other"
        })
        List<String> kinds,

        @DefaultValue({"margin-below-floor", "credit-limit-exceeded"})
        Set<String> exceptions,

        @DefaultValue("5") int findingDays) {}
