package org.dealgate.deal;

/** Where a deal stands. */
public enum Stage {
    NEEDS_PROPOSAL,
    TECHNICAL_REVIEW,
    FINANCE_FEASIBILITY,
    EXECUTIVE_SIGN_OFF,
    HANDOVER_TO_SERVICE
}
