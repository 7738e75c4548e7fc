package org.dealgate.approval;

/**
 * A level of a round.
 *
 * @param needed how many of the approvers whom the matrix demands have to agree
 */
public record RoundLevel(int number, int needed, LevelRule rule) {}
