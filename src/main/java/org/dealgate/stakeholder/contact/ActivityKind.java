package org.dealgate.stakeholder.contact;

/** In which way we were in touch with people of the customer. */
public enum ActivityKind {
    CALL,
    MEETING,
    VISIT,
    MAIL
}
