package org.dealgate.approval;

/** What an approver may say. */
public enum Decision {
    APPROVE,
    RETURN,
    REJECT
}
