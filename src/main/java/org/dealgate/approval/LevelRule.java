package org.dealgate.approval;

import org.jspecify.annotations.Nullable;

/**
 * How the matrix wants a level to be asked.
 *
 * @param agree {@code all}, {@code any} or how many have to agree
 * @param sequential one after the other in the matrix's order, not all at the same time
 * @param serviceHours business hours that an approver has
 * @param rejectionEnds whether one rejection ends the round; otherwise the level goes on until its outcome is certain
 * @param escalateTo the position that is asked once the service time has passed
 */
public record LevelRule(
        String agree,
        boolean sequential,
        int serviceHours,
        boolean rejectionEnds,
        @Nullable String escalateTo) {

    /** Where the deal runs on a matrix that says nothing about its levels. */
    public static final LevelRule USUAL = new LevelRule("all", false, 27, true, null);

    /** How many of so many approvers have to agree; what cannot be understood or reached means all of them. */
    int needed(int approvers) {
        if (agree.strip().equalsIgnoreCase("any")) {
            return Math.min(1, approvers);
        }
        try {
            int wanted = Integer.parseInt(agree.strip());
            return wanted < 1 ? approvers : Math.min(wanted, approvers);
        } catch (NumberFormatException e) {
            return approvers;
        }
    }
}
