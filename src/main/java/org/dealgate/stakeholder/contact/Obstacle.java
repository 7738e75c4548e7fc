package org.dealgate.stakeholder.contact;

/** Something in the deal's way that a department of the customer has to clear. */
public record Obstacle(String department, String text) {}
