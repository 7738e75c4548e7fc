package org.dealgate.intake.duplicate;

/** The ids of two deals, the lower one first. */
record DealPair(long one, long other) {}
