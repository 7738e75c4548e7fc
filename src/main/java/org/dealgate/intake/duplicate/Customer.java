package org.dealgate.intake.duplicate;

/** How the customers of two deals belong together, the closest first. */
public enum Customer {
    SAME_ACCOUNT,
    SAME_GROUP,
    SIMILAR_NAME
}
