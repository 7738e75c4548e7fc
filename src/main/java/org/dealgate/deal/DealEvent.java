package org.dealgate.deal;

import java.util.Map;

/**
 * Something that happened to a deal. Published inside the transaction that made it happen, and listened to in that same
 * transaction; the audit trail records every one of them.
 */
public interface DealEvent {

    /** The deal's number, for instance {@code D-2026-00042}. */
    String dealNumber();

    /**
     * What the audit trail keeps beside the event's name: flat, insertion-ordered, values that JSON can hold (strings,
     * whole numbers, booleans, plain decimal strings for money).
     */
    Map<String, Object> details();
}
