package org.dealgate.workflow.model;

/** The first stage. */
public final class NeedsProposal {

    public static final String KEY = "needs-proposal";

    public static final String ENTER_STAGE = "EnterStage";
    public static final String NOTIFY_STAGE_ENTERED = "NotifyStageEntered";
    public static final String CAPTURE_NEED = "CaptureNeed";
    public static final String MAP_BUYING_CENTRE = "MapBuyingCentre";
    public static final String WRITE_PROPOSAL = "WriteProposal";
    public static final String STAGE_GATE = "StageGate";

    private NeedsProposal() {}
}
