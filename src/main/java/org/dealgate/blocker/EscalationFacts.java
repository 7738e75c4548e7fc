package org.dealgate.blocker;

/**
 * What the escalation rules are asked with.
 *
 * @param daysOpen business days since it was opened, the last time
 * @param daysOverdue business days since it should have been gone; 0 while it is not due
 */
public record EscalationFacts(Severity severity, int daysOpen, int daysOverdue, Side side) {}
