package org.dealgate.approval;

/** What somebody may do to the round of a deal that is under way. */
public record RoundActions(boolean recall, boolean add) {

    public static final RoundActions NONE = new RoundActions(false, false);
}
