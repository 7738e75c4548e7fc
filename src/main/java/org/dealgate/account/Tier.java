package org.dealgate.account;

/** How much an account matters to us. */
public enum Tier {
    A,
    B,
    C
}
