package org.dealgate.blocker;

import java.util.Map;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What may be in the way, by configuration.
 *
 * @param kinds the kinds of blockers by their keys; an installation adds to the shipped ones and changes them
 * @param exceptions the findings that only an executive may waive
 * @param findingDays business days until a rule's finding is due
 */
@ConfigurationProperties(prefix = "dealgate.blocker", ignoreUnknownFields = false)
record BlockerSettings(
        @DefaultValue Map<String, BlockerKind> kinds,

        @DefaultValue({"margin-below-floor", "credit-limit-exceeded"})
        Set<String> exceptions,

        @DefaultValue("5") int findingDays) {

    BlockerSettings {
        kinds.forEach((key, kind) -> kind.check(key));
    }
}
