package org.dealgate.stakeholder;

/** How somebody stands towards the deal. */
public enum Stance {
    SUPPORTS,
    NEUTRAL,
    OPPOSES,
    UNKNOWN
}
