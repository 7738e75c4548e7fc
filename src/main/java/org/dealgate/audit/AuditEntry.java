package org.dealgate.audit;

import java.time.Instant;
import java.util.Map;
import org.dealgate.people.Channel;
import org.jspecify.annotations.Nullable;

/**
 * One line of the audit trail.
 *
 * @param chain what it is chained with: a deal's number, {@code people}, or {@code accounts}
 * @param seq its place in the chain, from 1, without gaps
 * @param event what happened, for instance {@code Blocker.Waived}, or {@code Refused.…} for an attempt that failed
 * @param previousHash hash of the entry before, empty for the first
 * @param hash SHA-256 over everything above, in hexadecimal digits
 */
public record AuditEntry(
        String chain,
        long seq,
        @Nullable String dealNumber,
        Instant at,
        String actor,
        Channel channel,
        @Nullable String onBehalfOf,
        String event,
        Map<String, Object> details,
        String previousHash,
        String hash) {

    AuditEntry sealed(String seal) {
        return new AuditEntry(
                chain, seq, dealNumber, at, actor, channel, onBehalfOf, event, details, previousHash, seal);
    }
}
