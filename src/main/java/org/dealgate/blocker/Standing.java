package org.dealgate.blocker;

/** How those who hold a buyer role stand, worst first: one who opposes decides it. */
public enum Standing {
    /** Nobody is known to hold the role. */
    MISSING,
    OPPOSES,
    UNKNOWN,
    NEUTRAL,
    SUPPORTS
}
