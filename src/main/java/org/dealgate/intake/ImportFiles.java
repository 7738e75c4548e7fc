package org.dealgate.intake;

import org.jspecify.annotations.Nullable;

/** What was uploaded for one import, as it came. */
record ImportFiles(
        byte[] opportunities,
        byte @Nullable [] accounts,
        byte @Nullable [] products,
        byte @Nullable [] owners,
        byte @Nullable [] mapping) {}
