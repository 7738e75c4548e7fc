package org.dealgate.blocker;

/** Which deals may be the same purchase as another one is somebody else's to find. */
public interface UnresolvedDuplicates {

    /** With how many other deals this one may be one purchase, as long as nobody has said what they are. */
    int of(String dealNumber);

    /** There are more or fewer of them for the deal. Published in the transaction that made it so. */
    record Changed(String dealNumber) {}
}
