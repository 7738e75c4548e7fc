package org.dealgate.deal;

/** The way back to an earlier stage, as the process says on which the deal runs. */
public interface WayBack {

    /** False for deals that were opened on a process that has none. */
    boolean isKnownTo(String dealNumber);
}
