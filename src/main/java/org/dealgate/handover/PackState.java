package org.dealgate.handover;

/** Where a round of the hand-over stands. */
public enum PackState {
    PREPARED,
    ACCEPTED,
    RETURNED
}
