package org.dealgate.stakeholder;

/** How sure we are that an economic buyer really decides. */
public enum AuthorityProof {
    /** We think so. */
    ASSUMED,
    /** They say so. */
    STATED,
    /** Somebody else says so. */
    CONFIRMED,
    /** They have done it, or it is in writing. */
    PROVEN
}
