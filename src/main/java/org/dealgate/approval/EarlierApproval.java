package org.dealgate.approval;

import java.time.Instant;
import java.util.List;

/**
 * An approval that was given before the deal was returned.
 *
 * @param request id of the request in which it was given
 * @param position key of the position whose approval it is, or {@code @} and the id of a person
 * @param changed the fields of the terms that changed since and that the approver looks at
 */
public record EarlierApproval(
        long request, String position, String decidedBy, Instant decidedAt, Fate fate, List<String> changed) {

    /** What becomes of it when the deal comes to its approvers again as it is now. */
    public enum Fate {
        STANDS,
        /** An approver returned or rejected the deal since: everybody is asked anew. */
        REFUSED_SINCE,
        CHANGED,
        /** Whoever gave it may not approve this deal any more, or not as much. */
        LAPSED
    }
}
