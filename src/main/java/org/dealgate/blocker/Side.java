package org.dealgate.blocker;

/** Whom one waits for: our own people or the customer's. */
public enum Side {
    OURS,
    CUSTOMER
}
