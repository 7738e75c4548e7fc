package org.dealgate.stakeholder.contact;

import java.util.List;
import org.dealgate.stakeholder.Stakeholder;
import org.jspecify.annotations.Nullable;

/**
 * Why to see somebody next, see {@link ReasonText}.
 *
 * @param whom null where we know nobody to see
 * @param variant tells apart how the rule's cause is put into words; empty where there is one way only
 * @param args of the sentence: names and texts, days, buyer roles
 */
public record Reason(ContactRule rule, @Nullable Stakeholder whom, String variant, List<Object> args) {

    static Reason of(ContactRule rule, Stakeholder whom, Object... args) {
        return new Reason(rule, whom, "", List.of(args));
    }

    static Reason worded(ContactRule rule, String variant, Stakeholder whom, Object... args) {
        return new Reason(rule, whom, variant, List.of(args));
    }
}
