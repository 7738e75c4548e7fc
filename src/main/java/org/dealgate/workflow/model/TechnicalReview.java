package org.dealgate.workflow.model;

/** The second stage: loops until the deal is technically fit. */
public final class TechnicalReview {

    public static final String KEY = "technical-review";

    public static final String ENTER_STAGE = "EnterStage";
    public static final String NOTIFY_STAGE_ENTERED = "NotifyStageEntered";
    public static final String NOTIFY_TECHNICAL_GAPS = "NotifyTechnicalGaps";
    public static final String REVIEW_TECHNICAL_FIT = "ReviewTechnicalFit";
    public static final String STAGE_GATE = "StageGate";
    public static final String RAISE_TECHNICAL_GAP = "RaiseTechnicalGap";
    public static final String WRITE_IMPROVEMENT_PLAN = "WriteImprovementPlan";

    public static final String TECHNICAL_VERDICT = "technicalVerdict";

    private TechnicalReview() {}
}
