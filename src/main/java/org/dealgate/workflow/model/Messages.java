package org.dealgate.workflow.model;

/** What happens to a deal that its processes may wait for, by the names of the messages that tell them. */
public final class Messages {

    /** Somebody has logged a contact with the customer. */
    public static final String CUSTOMER_CONTACT = "customer-contact";

    private Messages() {}
}
