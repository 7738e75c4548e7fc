package org.dealgate.stakeholder;

/** Why somebody listens to somebody else. */
public enum InfluenceKind {
    /** They work together. */
    WORK,
    /** Keeps their diary and their door. */
    ASSISTANT,
    FAMILY,
    /** Advises them from outside. */
    ADVISER
}
