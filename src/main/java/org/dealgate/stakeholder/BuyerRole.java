package org.dealgate.stakeholder;

/** What part somebody on the customer's side has in a purchase. */
public enum BuyerRole {
    /** Alone can release the money; the last word. */
    ECONOMIC,
    /** Can veto on technical grounds. */
    TECHNICAL,
    /** Raised the need; without it all else is void. */
    USER,
    /** Screens budget, price and payment terms. */
    FINANCIAL,
    /** Inside the customer, wants the deal and guides us; never an approver. */
    COACH,
    INFLUENCER
}
