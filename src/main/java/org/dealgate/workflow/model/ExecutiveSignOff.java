package org.dealgate.workflow.model;

/** The fourth stage: the approvers, then the customer. */
public final class ExecutiveSignOff {

    public static final String KEY = "executive-sign-off";

    public static final String ENTER_STAGE = "EnterStage";
    public static final String NOTIFY_STAGE_ENTERED = "NotifyStageEntered";
    public static final String DETERMINE_APPROVERS = "DetermineApprovers";
    public static final String WAIT_FOR_APPROVERS = "WaitForApprovers";
    public static final String APPROVAL_LEVEL = "ApprovalLevel";
    public static final String APPROVAL = "Approval";
    public static final String DECIDE_APPROVAL = "DecideApproval";
    public static final String ANSWER_APPROVER = "AnswerApprover";
    public static final String REMIND_APPROVER = "RemindApprover";
    public static final String ESCALATE_APPROVAL = "EscalateApproval";
    public static final String SUBMIT_AGAIN = "SubmitAgain";
    public static final String CONCLUDE_APPROVALS = "ConcludeApprovals";
    public static final String RECORD_CUSTOMER_DECISION = "RecordCustomerDecision";
    public static final String WAIT_FOR_CUSTOMER = "WaitForCustomer";
    public static final String NOTIFY_CUSTOMER_DECISION = "NotifyCustomerDecision";
    public static final String NOTIFY_NOT_APPROVED = "NotifyNotApproved";
    public static final String NOTIFY_EXPIRED = "NotifyExpired";
    public static final String STAGE_GATE = "StageGate";

    public static final String ROUND_VOID_MESSAGE = "round-void";

    public static final String APPROVAL_REQUEST = "approvalRequest";
    public static final String APPROVERS_KNOWN = "approversKnown";
    public static final String APPROVAL_OUTCOME = "approvalOutcome";
    public static final String CUSTOMER_DECISION = "customerDecision";
    public static final String DECISION_EXPECTED = "decisionExpected";

    private ExecutiveSignOff() {}
}
