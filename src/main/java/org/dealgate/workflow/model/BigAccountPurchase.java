package org.dealgate.workflow.model;

/** The main process: one deal from its opening to the hand-over, one called process a stage. */
public final class BigAccountPurchase {

    public static final String KEY = "big-account-purchase";

    public static final String NEEDS_PROPOSAL = "NeedsProposal";
    public static final String TECHNICAL_REVIEW = "TechnicalReview";
    public static final String FINANCE_FEASIBILITY = "FinanceFeasibility";
    public static final String EXECUTIVE_SIGN_OFF = "ExecutiveSignOff";
    public static final String HANDOVER_TO_SERVICE = "HandoverToService";
    public static final String CLOSE_DEAL = "CloseDeal";
    public static final String NOTIFY_HANDED_OVER = "NotifyHandedOver";
    public static final String WITHDRAW_REJECTED_DEAL = "WithdrawRejectedDeal";
    public static final String DEAL_WITHDRAWAL = "DealWithdrawal";
    public static final String CANCEL_OPEN_WORK = "CancelOpenWork";
    public static final String NOTIFY_DEAL_WITHDRAWN = "NotifyDealWithdrawn";
    public static final String BLOCKER_ESCALATION = "BlockerEscalation";
    public static final String ESCALATE_BLOCKERS = "EscalateBlockers";

    public static final String DEAL_WITHDRAWN_MESSAGE = "deal-withdrawn";
    public static final String DEAL_RETURNED_MESSAGE = "deal-returned";

    public static final String FINANCE_VERDICT = "financeVerdict";
    public static final String APPROVAL_OUTCOME = "approvalOutcome";
    public static final String RETURN_TO = "returnTo";
    public static final String CUSTOMER_DECISION = "customerDecision";

    private BigAccountPurchase() {}
}
