package org.dealgate.approval.authority;

/** Where a delegation or an absence stands. */
public enum State {
    PLANNED,
    IN_FORCE,
    /** Its last day has passed. */
    OVER,
    /** Somebody ended it before its last day had passed. */
    STOPPED;

    public boolean isToCome() {
        return this == PLANNED || this == IN_FORCE;
    }
}
