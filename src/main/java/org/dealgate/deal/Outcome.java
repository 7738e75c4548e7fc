package org.dealgate.deal;

/** How a deal ended. */
public enum Outcome {
    WON,
    LOST,
    WITHDRAWN
}
