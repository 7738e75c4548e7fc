package org.dealgate.approval;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One asking of everybody whom the matrix demands, about one version of the terms. */
record Round(
        String dealNumber,
        int number,
        int termsVersion,
        String termsFingerprint,
        List<Gap> gaps,
        List<RoundLevel> levels,
        @Nullable String endedWhy) {

    boolean ended() {
        return endedWhy != null;
    }
}
