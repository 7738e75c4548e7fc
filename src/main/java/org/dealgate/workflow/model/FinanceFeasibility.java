package org.dealgate.workflow.model;

/** The third stage. */
public final class FinanceFeasibility {

    public static final String KEY = "finance-feasibility";

    public static final String ENTER_STAGE = "EnterStage";
    public static final String NOTIFY_STAGE_ENTERED = "NotifyStageEntered";
    public static final String ASSESS_FINANCE = "AssessFinance";
    public static final String STAGE_GATE = "StageGate";

    public static final String FINANCE_VERDICT = "financeVerdict";

    private FinanceFeasibility() {}
}
