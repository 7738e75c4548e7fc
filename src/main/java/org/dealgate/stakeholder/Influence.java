package org.dealgate.stakeholder;

/**
 * A line of influence on somebody else of the same map. Two people may well influence each other.
 *
 * @param to id of the stakeholder who listens
 */
public record Influence(long to, InfluenceKind kind) {}
