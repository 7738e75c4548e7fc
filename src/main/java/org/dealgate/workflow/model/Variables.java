package org.dealgate.workflow.model;

/** The variables that every process has. */
public final class Variables {

    /** The deal's number; also the business key. */
    public static final String DEAL_NUMBER = "dealNumber";

    /** Id of the person who owns the deal. */
    public static final String OWNER = "owner";

    /** The versions that the deal runs on, see {@link org.dealgate.workflow.Pinned}. */
    public static final String PINS = "pins";

    private Variables() {}
}
