package org.dealgate.stakeholder.contact;

/** A running deal that somebody owns or assists in. */
public record OwnDeal(String number, String title, String account) {}
