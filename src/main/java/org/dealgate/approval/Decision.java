package org.dealgate.approval;

/** What an approver may say. {@code ASK} decides nothing: the request waits for the owner's answer and is asked again. */
public enum Decision {
    APPROVE,
    APPROVE_WITH_CONDITIONS,
    RETURN,
    REJECT,
    ASK;

    boolean approves() {
        return this == APPROVE || this == APPROVE_WITH_CONDITIONS;
    }
}
