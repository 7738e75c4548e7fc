package org.dealgate.blocker;

/** Where a blocker stands. Only an open one holds a gate; a rule's blocker is cleared when its cause is gone. */
public enum BlockerState {
    OPEN,
    RESOLVED,
    WAIVED,
    CLEARED
}
