package org.dealgate.workflow.model;

/** The last stage. */
public final class HandoverToService {

    public static final String KEY = "handover-to-service";

    public static final String ENTER_STAGE = "EnterStage";
    public static final String NOTIFY_STAGE_ENTERED = "NotifyStageEntered";
    public static final String PREPARE_HANDOVER_PACK = "PrepareHandoverPack";
    public static final String ACCEPT_HANDOVER = "AcceptHandover";
    public static final String NOTIFY_HANDOVER_RETURNED = "NotifyHandoverReturned";
    public static final String NOTIFY_HANDOVER_PREPARED = "NotifyHandoverPrepared";
    public static final String STAGE_GATE = "StageGate";

    public static final String HANDOVER_VERDICT = "handoverVerdict";

    private HandoverToService() {}
}
