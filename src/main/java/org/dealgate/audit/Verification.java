package org.dealgate.audit;

import org.jspecify.annotations.Nullable;

/**
 * What recomputing a chain found.
 *
 * @param entries how many entries there are
 * @param firstBroken place of the first entry that does not fit, null where all fit
 * @param problem what does not fit there, in words
 */
public record Verification(
        String chain,
        boolean sound,
        long entries,
        @Nullable Long firstBroken,
        @Nullable String problem) {}
