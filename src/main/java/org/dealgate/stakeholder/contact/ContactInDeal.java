package org.dealgate.stakeholder.contact;

/** Whom to see next in which deal. */
public record ContactInDeal(OwnDeal deal, NextContact contact) {}
