package org.dealgate.approval;

import org.dealgate.deal.Stage;
import org.jspecify.annotations.Nullable;

/**
 * What an approver says, before it is checked.
 *
 * @param reason obligatory except for a plain approval; where information is asked for, the question
 * @param returnTo the earlier stage, where the deal is returned
 * @param conditions one a line, see {@link Condition}
 */
public record Ballot(
        Decision decision,
        @Nullable String reason,
        @Nullable Stage returnTo,
        @Nullable String conditions) {

    public static Ballot of(Decision decision, @Nullable String reason, @Nullable Stage returnTo) {
        return new Ballot(decision, reason, returnTo, null);
    }
}
