package org.dealgate.approval;

import org.dealgate.approval.Addition.Place;
import org.jspecify.annotations.Nullable;

/**
 * Whom somebody wants to be asked beside those whom the matrix demands.
 *
 * @param approver id of an active executive
 * @param place before the others of the level, or together with them
 * @param reason why
 */
public record AddApprover(
        @Nullable String approver,
        @Nullable Place place,
        @Nullable String reason) {}
