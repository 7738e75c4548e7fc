package org.dealgate.workflow.model;

/** A wait within a stage. */
public final class WaitForDateOrMessage {

    public static final String KEY = "wait-for-date-or-message";

    public static final String WAIT_UNTIL = "waitUntil";
    public static final String AWAITED = "awaitedMessage";

    private WaitForDateOrMessage() {}
}
