package org.dealgate.workflow.model;

/** The exit of every stage. */
public final class StageGate {

    public static final String KEY = "stage-gate";

    public static final String CHECK_READINESS = "CheckReadiness";
    public static final String NOTIFY_GATE_WAITS = "NotifyGateWaits";
    public static final String RESOLVE_BLOCKERS = "ResolveBlockers";

    public static final String GATE_OPEN = "gateOpen";

    private StageGate() {}
}
